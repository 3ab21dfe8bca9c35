/** A title's identity: what the work is, apart from how the line is decorated. Levels are part of it: "Engineer II" is not "Engineer". */
export type TitleIdentity = { key: string; level: string };

const ALIASES: Record<string, string> = {
  sr: "senior",
  snr: "senior",
  jr: "junior",
  jnr: "junior",
  eng: "engineer",
  engr: "engineer",
  mgr: "manager",
  dev: "developer",
  asst: "assistant",
  assoc: "associate",
  dir: "director",
  vp: "vicepresident",
  rn: "registerednurse",
  swe: "softwareengineer",
  iii: "3",
  ii: "2",
  iv: "4",
  intl: "international",
  mgmt: "management",
  admin: "administrator",
  frontend: "frontend",
  backend: "backend",
};
const JOINED: [RegExp, string][] = [
  [/\bfront[ -]end\b/g, "frontend"],
  [/\bback[ -]end\b/g, "backend"],
  [/\bfull[ -]stack\b/g, "fullstack"],
  [/\bvice president\b/g, "vicepresident"],
  [/\bregistered nurse\b/g, "registerednurse"],
  [/\bsoftware engineer\b/g, "softwareengineer"],
  [/\bco[ -]op\b/g, "coop"],
];
const STOP = new Set(
  "a an the of for and und de der die das la le el in at to our with m w d f x h mwd wmd mfd fmd mfx mwx mdw div divers gn all genders remote hybrid onsite".split(
    " ",
  ),
);
const LEVELS = new Set(
  "intern internship trainee apprentice werkstudent praktikant student junior graduate entry associate mid senior lead staff principal distinguished fellow head chief director vicepresident manager 1 2 3 4 5 6 7 8 9".split(
    " ",
  ),
);
/** "(m/w/d)", "[Remote]", "(R-1234)", "(f/m/x)": decoration in brackets that carries no work. */
const DECORATION =
  /[([{](?:[mwfdxhi*]+(?:[/|, -]+[mwfdxhin*]+)+|all genders?|gn|remote[^)\]}]*|hybrid[^)\]}]*|on-?site|(?:req|job|id|r|jr|#)[ #:-]*\d[\w-]*|\d{4,}|100\s?%|full[ -]?time|part[ -]?time|vollzeit|teilzeit)[)\]}]/gi;
const GENDER_SLASH = /\b[mwf]\s?[/|]\s?[mwf](?:\s?[/|]\s?[dxi])?\b/gi;

const known = new Map<string, TitleIdentity>();
const MAX_KNOWN = 20_000;

/** Bag of the title's meaningful words in alphabetical order, and its level words. Roman and Arabic grades are one ("II", "2"). */
export function titleIdentity(title: string): TitleIdentity {
  const before = known.get(title);
  if (before) return before;
  let line = title
    .normalize("NFKC")
    .replace(DECORATION, " ")
    .replace(GENDER_SLASH, " ")
    .toLowerCase()
    .replace(/i\u0307/g, "i")
    .replace(/[*:]in(nen)?\b/g, "");
  for (const [pattern, word] of JOINED) line = line.replace(pattern, word);
  const words = (line.match(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}+#.]*/gu) ?? []).map((w) => w.replace(/\.+$/, ""));
  const kept: string[] = [];
  words.forEach((word, at) => {
    const plain =
      ALIASES[word] ?? (at > 0 && word === "i" ? "1" : at > 0 && at === words.length - 1 && word === "v" ? "5" : word);
    if (plain && !STOP.has(plain)) kept.push(plain);
  });
  const sorted = [...new Set(kept)].sort();
  const identity = { key: sorted.join(" "), level: sorted.filter((w) => LEVELS.has(w)).join(" ") };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(title, identity);
  return identity;
}
