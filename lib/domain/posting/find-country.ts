const CODES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  );
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv"];
const ALIASES: Record<string, string> = {
  usa: "US",
  "u.s.a.": "US",
  "u.s.": "US",
  us: "US",
  "united states of america": "US",
  "the united states": "US",
  estados_unidos: "US",
  "us-based": "US",
  uk: "GB",
  "u.k.": "GB",
  "great britain": "GB",
  britain: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  "the netherlands": "NL",
  holland: "NL",
  "czech republic": "CZ",
  czechia: "CZ",
  czech: "CZ",
  "south korea": "KR",
  korea: "KR",
  "republic of korea": "KR",
  "republic of ireland": "IE",
  uae: "AE",
  "u.a.e.": "AE",
  "hong kong": "HK",
  "hong kong sar": "HK",
  macau: "MO",
  taiwan: "TW",
  russia: "RU",
  "russian federation": "RU",
  vietnam: "VN",
  "viet nam": "VN",
  turkey: "TR",
  türkiye: "TR",
  ksa: "SA",
  "the philippines": "PH",
  brasil: "BR",
  deutschland: "DE",
  österreich: "AT",
  schweiz: "CH",
  suisse: "CH",
  svizzera: "CH",
  "ivory coast": "CI",
  "bosnia and herzegovina": "BA",
  macedonia: "MK",
  moldova: "MD",
  tanzania: "TZ",
  bolivia: "BO",
  venezuela: "VE",
  iran: "IR",
  syria: "SY",
  laos: "LA",
  "people's republic of china": "CN",
  prc: "CN",
};
// Names of countries that are, alone, more often a place of another one (a US state, a first name).
const AMBIGUOUS = new Set(["georgia", "jordan", "jersey"]);
const THREE: Record<string, string> = {
  USA: "US",
  GBR: "GB",
  CAN: "CA",
  DEU: "DE",
  FRA: "FR",
  ESP: "ES",
  ITA: "IT",
  NLD: "NL",
  IND: "IN",
  AUS: "AU",
  IRL: "IE",
  POL: "PL",
  CHE: "CH",
  AUT: "AT",
  BEL: "BE",
  SWE: "SE",
  NOR: "NO",
  DNK: "DK",
  FIN: "FI",
  PRT: "PT",
  BRA: "BR",
  MEX: "MX",
  JPN: "JP",
  CHN: "CN",
  KOR: "KR",
  SGP: "SG",
  ISR: "IL",
  ARE: "AE",
  ZAF: "ZA",
  CZE: "CZ",
  ROU: "RO",
  HUN: "HU",
  GRC: "GR",
  TUR: "TR",
  UKR: "UA",
  NZL: "NZ",
  ARG: "AR",
  COL: "CO",
  CHL: "CL",
  PER: "PE",
  CRI: "CR",
  PHL: "PH",
  MYS: "MY",
  THA: "TH",
  IDN: "ID",
  VNM: "VN",
  HKG: "HK",
  TWN: "TW",
  PAK: "PK",
  EGY: "EG",
  SAU: "SA",
  NGA: "NG",
  KEN: "KE",
  LUX: "LU",
  SVK: "SK",
  BGR: "BG",
  HRV: "HR",
  SRB: "RS",
  EST: "EE",
  LVA: "LV",
  LTU: "LT",
  SVN: "SI",
};
const codeSet = new Set(CODES);
let names: Map<string, string> | undefined;

function countryNames(): Map<string, string> {
  if (names) return names;
  names = new Map();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of CODES) {
      const name = display.of(code)?.toLowerCase();
      if (name && !names.has(name)) names.set(name, code);
    }
  }
  for (const [alias, code] of Object.entries(ALIASES)) names.set(alias.replace("_", " "), code);
  return names;
}

/**
 * A country's name in one of ten languages, its common alias, or its upper-case ISO code -> ISO 3166-1 alpha-2. With
 * `isField` the word comes from a country field, so lower-case codes and ambiguous names count too.
 */
export function findCountry(word: string, options: { isField?: boolean } = {}): string | undefined {
  const trimmed = word.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed)) {
    const upper = trimmed.toUpperCase();
    if (upper === "UK") return "GB";
    if (options.isField || trimmed === upper) return codeSet.has(upper) ? upper : undefined;
    return undefined;
  }
  if (/^[A-Z]{3}$/.test(trimmed) && THREE[trimmed]) return THREE[trimmed];
  const name = trimmed.toLowerCase().replace(/^the /, "");
  if (!options.isField && AMBIGUOUS.has(name)) return undefined;
  return countryNames().get(name) ?? (options.isField ? THREE[trimmed.toUpperCase()] : undefined);
}
