import { skillKey } from "@/lib/domain/match/skill-atoms";
import type { SkillEntry } from "@/lib/domain/match/skill-lexicon";

/** First words of ESCO labels that are things one does ("manage …"); what starts otherwise is a field of knowledge. */
const VERBS = new Set(
  `manage operate maintain perform use develop monitor provide apply prepare advise ensure create design understand tend
  conduct assess analyse install write handle identify inspect supervise assist work plan teach carry coordinate set
  interact test check evaluate organise promote repair follow clean implement select communicate sell adjust keep assemble
  interpret control support liaise make collect determine oversee report train remove calculate measure negotiate process
  adapt define build produce examine cut prevent manufacture read study research transfer demonstrate administer execute
  comply lead record diagnose draw drive participate estimate instruct store attend treat take establish arrange review
  integrate position consult contribute investigate inform observe place protect feed help educate mix forecast show guide
  manipulate respond undertake compile breed deliver translate collaborate document present draft lay deal direct engage
  load model prescribe attach detect recommend give enforce dispose transport schedule finish match meet cope order issue
  explain wash replace decide think secure grade move improve fill purchase weigh screen counsel facilitate pack obtain
  adhere polish verify mark insert represent gather construct exercise add address preserve plant regulate restore market
  recognise encourage calibrate coach edit solve utilise shape anticipate compare trade receive track stay consider complete
  balance cooperate mount distinguish fit sew care discuss find change describe cook dry practice run label register
  interview connect paint influence act search update harvest respect propose distribute pour advocate compose tune supply
  disseminate motivate allocate clear advertise react heat revise formulate recruit extract program separate practise adopt
  pump stack stock display differentiate post-process optimise employ assign type offer plot cast serve dye answer hire
  customise grind align decorate fasten contact coat transcribe convert approve memorise assume configure unload audit
  fabricate put sterilise focus stimulate be send strive lift conform sort devise acquire fix resolve safeguard disassemble
  watch pose form play brief escort spot procure rig reduce press have initiate synthesise compute conserve dismantle
  classify thread spray modify log correct trace empathise brush rescue trim slaughter weld accept cultivate wear tolerate
  style rehearse reinforce solder exert shunt minimise restrict wire specialise inspire enable dispatch welcome synchronise
  join visit speak archive empower rinse hang discharge evacuate foster satisfy buy cool avoid dig smooth rewrite bake bind
  moderate park mould sketch blend steer validate call enhance listen mentor package refer prioritise guarantee gain
  types principles characteristics variety conditions techniques components parts risks regulations laws methods standards
  processes strategies stages theory level set-up follow-up troubleshoot ask do pick let get go bring start sing swim ski
  improvise self-promote innovate conclude raise notify simulate introduce maximise specify link grow share host accommodate
  deploy mitigate appraise abide pursue turn commission involve alter combine delegate announce survey map`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** One-word ESCO labels that mean something else in most texts. */
const TOO_COMMON = new Set(
  `plan hair energy history migration pregnancy protein cameras database logic dies coining crafting football golf boxing
  tennis betting prayer politics terminology kinetics consultation logging allergies securities trademarks patents sensors
  lasers depreciation electricity explosives cosmetics medicines communication aesthetics ecosystems camouflage bristles
  adhesives beeswax blueprints graphite gemstones petroleum radars refrigerants similitude spelling morality livestock
  literature wildlife oxidation morphology childbirth contraindications rehabilitation surgery surveying grammar quran torah
  less spark source staf lams aggregate obesity autism babysitting football foreclosure geography moem smed apl`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Products that postings and resumes name as companies or as places to follow someone, not as skills. */
const COMPANIES = new Set(
  "google linkedin facebook instagram twitter youtube tiktok pinterest microsoft apple amazon oracle ibm adobe netflix zoom".split(
    " ",
  ),
);

/** ESCO labels that name a field of knowledge or a tool, as lexicon entries with their concept addresses. */
export function knowledgeFromEsco(labels: ReadonlyMap<string, string>): SkillEntry[] {
  const entries: SkillEntry[] = [];
  for (const [label, uri] of labels) {
    const plain = label.replace(/\s*\([^)]*\)\s*$/, "");
    const words = plain.split(" ");
    const first = (words[0] ?? "").toLowerCase();
    if (VERBS.has(first) || TOO_COMMON.has(plain.toLowerCase()) || words.length > 6) continue;
    if (plain !== label && words.length === 1) continue;
    const isName = /[A-Z]/.test(plain.slice(0, 1)) && words.length <= 3;
    entries.push({
      label: plain,
      kind: isName ? "technology" : "knowledge",
      mode: words.length === 1 && isName && /^[A-Z][a-z]+$/.test(plain) ? "cased" : "sure",
      confidence: isName ? 0.8 : words.length > 1 ? 0.7 : 0.75,
      uri,
      aliases: [],
      implies: [],
    });
  }
  return entries;
}

/** O*NET technology names as lexicon entries: products, not kinds of software. */
export function technologiesFromOnet(
  names: ReadonlyMap<string, number>,
  ordinaryWords: ReadonlySet<string>,
): SkillEntry[] {
  const entries: SkillEntry[] = [];
  for (const [name, uses] of names) {
    const product = name.replace(/ software$/, "").trim();
    const words = product.split(" ");
    const isProper = words.every((w, i) => /^[^a-z]/.test(w) || (i > 0 && /^(?:and|for|of|the)$/.test(w)));
    if (!isProper || product.length < 3 || /[|!?@]/.test(product)) continue;
    if (COMPANIES.has(product.toLowerCase())) continue;
    if (words.length === 1 && (uses < 3 || ordinaryWords.has(product.toLowerCase()))) continue;
    const acronym = words.length > 2 ? (words.at(-1) ?? "") : "";
    const hasAcronym = /^[A-Z][A-Z0-9]{2,6}$/.test(acronym) && uses >= 4;
    entries.push({
      label: product,
      kind: "technology",
      mode: words.length === 1 ? "cased" : "sure",
      confidence: words.length === 1 ? 0.75 : 0.85,
      aliases: hasAcronym ? [words.slice(0, -1).join(" ")] : [],
      implies: [],
    });
  }
  return entries;
}

/** Keeps the first entry of each key, and drops names of later entries that an earlier one already has. */
export function mergeEntries(lists: readonly (readonly SkillEntry[])[]): SkillEntry[] {
  const claimed = new Set<string>();
  const merged: SkillEntry[] = [];
  for (const entry of lists.flat()) {
    const key = skillKey(entry.label);
    if (key === "" || claimed.has(key)) continue;
    claimed.add(key);
    const aliases = entry.aliases.filter((alias) => {
      const aliasKey = skillKey(alias);
      if (aliasKey === "" || claimed.has(aliasKey)) return false;
      claimed.add(aliasKey);
      return true;
    });
    merged.push({ ...entry, aliases });
  }
  return merged;
}
