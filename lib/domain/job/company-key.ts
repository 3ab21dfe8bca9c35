/**
 * Company identity: two spellings of one employer get one key, two employers keep two.
 * Accents are letters (Škoda is not Koda, Nestlé is not Nestle); composition, width, case, punctuation and legal forms are not.
 */
export type CompanyIdentity = {
  /** Comparable name, "" when nothing was given. */
  key: string;
  /** The key without accents and spaces, for finding candidates and for "Nestle" and "scaleai". */
  squeezed: string;
  /** The employer is not named ("Confidential", "our client"). */
  isHidden: boolean;
  /** The name is a recruiter's own, or the posting came through one. */
  isAgency: boolean;
};

const LEGAL_FORMS = new Set(
  (
    "inc incorporated corp corporation co company llc llp lp ltd limited plc pllc pc " +
    "gmbh mbh ggmbh ag kg kgaa ohg gbr ug se ev eg " +
    "sa sas sasu sarl sl slu srl spa sapa bv nv vof cv ab as asa aps oy oyj hf ehf ks " +
    "kk gk pty pte sdn bhd lda ltda eireli kft zrt nyrt doo dd ad jsc ooo oao zao tbk pvt private"
  ).split(" "),
);
const CJK_LEGAL_FORMS =
  /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|유한회사|\(株\)|\(有\)|\(주\)/gu;
const HIDDEN =
  /^(?:(?:the |an? )?(?:confidential|undisclosed|anonymous|hidden|withheld|not disclosed|name withheld)(?: (?:company|employer|client|careers|search))?|(?:company|employer|client) (?:confidential|undisclosed|name withheld)|our client|private (?:employer|advertiser)|vertraulich(?:es unternehmen)?|unser kunde|entreprise confidentielle|empresa confidencial|confidentiel|confidencial|n a|na|none|unknown|unbekannt)$/u;
const AGENCY_WORDS =
  /\b(?:recruit(?:ment|ing|ers?)|staffing|headhunt(?:ers?|ing)|executive search|personalberatung|personaldienstleistung(?:en)?|zeitarbeit|talent (?:solutions|partners|acquisition)|employment agency|interim|job ?agency|personnel services)\b/u;
const AGENCY_NAMES =
  /^(?:hays|robert half|robert walters|michael page|page ?group|page personnel|randstad|adecco|manpower(?:group)?|kelly(?: services)?|aerotek|teksystems|insight global|experis|kforce|reed|harnham|akkodis|modis|computer futures|progressive|gulp|brunel|ferchau|amadeus fire|dis ag|tempton|synergie|start people|cybercoders|jobot|apex systems|collabera|beacon hill|lhh|hudson|morgan mckinley|la fosse|oliver james|huxley)\b/u;

/** Case, width and composition folded; the dot that lowercasing "İ" leaves behind removed; punctuation to single spaces. */
function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/i\u0307/g, "i")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/['’`´]/g, "")
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, "$1")
    .replace(/(?<![\p{L}\p{N}])([aik])\/s(?![\p{L}\p{N}])/gu, "$1s")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}\p{M}+#()]+/gu, " ")
    .trim();
}

function withoutAgency(folded: string): { employer: string; isThroughAgency: boolean } {
  const behalf = /^(.*?)[ (]*\b(?:on behalf of|im auftrag (?:von|der)|pour le compte de|en nombre de)\b (.+)$/u.exec(
    folded,
  );
  if (behalf?.[2]) return { employer: behalf[2], isThroughAgency: true };
  const via = /^(.+?)[ (]+(?:via|represented by|c o) (?=\S)/u.exec(folded);
  if (via?.[1]) return { employer: via[1], isThroughAgency: true };
  return { employer: folded, isThroughAgency: false };
}

function withoutLegalForms(name: string): string {
  const words = name.replace(CJK_LEGAL_FORMS, " ").replace(/[()]/g, " ").split(/\s+/).filter(Boolean);
  let end = words.length;
  while (end > 1) {
    const last = words[end - 1] ?? "";
    if (LEGAL_FORMS.has(last) || last === "and") end--;
    else if (end > 4 && words.slice(end - 4, end).join(" ") === "sp z o o") end -= 4;
    else if (end > 3 && words.slice(end - 3, end).join(" ") === "sp z oo") end -= 3;
    else break;
  }
  const start = words[0] === "the" && end > 1 ? 1 : 0;
  return words.slice(start, end).join(" ");
}

const known = new Map<string, CompanyIdentity>();
const MAX_KNOWN = 20_000;

/** Identity of an employer's name as published. Null and blank give the empty key, and an empty key identifies nobody. */
export function companyIdentity(name: string | null | undefined): CompanyIdentity {
  const given = name ?? "";
  const before = known.get(given);
  if (before) return before;
  const folded = fold(given);
  const { employer, isThroughAgency } = withoutAgency(folded);
  const bare = employer.replace(/[()]/g, " ").replace(/\s+/g, " ").trim();
  const isHidden = bare === "" || HIDDEN.test(bare);
  const key = isHidden ? bare : withoutLegalForms(employer);
  const squeezed = key.normalize("NFD").replace(/[\p{M} ]/gu, "");
  const identity = {
    key,
    squeezed,
    isHidden,
    isAgency: isThroughAgency || AGENCY_WORDS.test(key) || AGENCY_NAMES.test(key),
  };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(given, identity);
  return identity;
}

/** True when one name is the other with words added: "Acme" and "Acme Deutschland". */
export function isRelatedName(a: CompanyIdentity, b: CompanyIdentity): boolean {
  const [short, long] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key];
  return short.length >= 3 && long.startsWith(`${short} `);
}

/** Comparable key of an employer's name: "Acme, Inc." and "ACME" give "acme"; null gives "". */
export function companyKey(name: string | null | undefined): string {
  return companyIdentity(name).key;
}
