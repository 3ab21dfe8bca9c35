const EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");
const EUROPE = [...EU, ..."GB CH NO IS LI AL BA RS ME MK MD UA TR".split(" ")];
const MIDDLE_EAST_AFRICA = "AE SA QA KW BH OM IL JO LB EG MA TN DZ ZA NG KE GH ET UG TZ RW SN CI TR".split(" ");
const LATAM = "MX BR AR CL CO PE UY EC BO PY VE CR PA GT DO SV HN NI PR CU".split(" ");

/** ISO 3166-1 alpha-2 codes of areas that postings and people name. */
const AREAS: Record<string, readonly string[]> = {
  EU,
  EUROPE,
  EMEA: [...EUROPE, ...MIDDLE_EAST_AFRICA],
  APAC: "AU NZ JP KR CN TW HK SG MY TH VN PH ID IN PK BD LK".split(" "),
  LATAM,
  NA: ["US", "CA", "MX"],
  AMERICAS: ["US", "CA", ...LATAM],
  DACH: ["DE", "AT", "CH"],
  BENELUX: ["BE", "NL", "LU"],
  NORDICS: ["SE", "NO", "DK", "FI", "IS"],
  SCANDINAVIA: ["SE", "NO", "DK"],
  BALTICS: ["EE", "LV", "LT"],
  IBERIA: ["ES", "PT"],
  SCHENGEN: [...EU.filter((c) => c !== "IE" && c !== "CY"), "CH", "NO", "IS", "LI"],
};
const SPOKEN: Record<string, string> = {
  europe: "EUROPE",
  eu: "EU",
  "european union": "EU",
  eea: "EU",
  "north america": "NA",
  "latin america": "LATAM",
  nordic: "NORDICS",
  "middle east": "EMEA",
  asia: "APAC",
  "asia pacific": "APAC",
};

/** Countries of an area as a scope code ("EMEA") or as people say it ("Europe", "Nordics"); null when it is no area. */
export function areaCountries(name: string): readonly string[] | null {
  const key = name.trim().toLowerCase().replace(/^the /, "");
  return AREAS[SPOKEN[key] ?? key.toUpperCase()] ?? null;
}

/** A scope code -> country codes; a country stands for itself. */
export function scopeCountries(scope: string): readonly string[] {
  return areaCountries(scope) ?? [scope];
}
