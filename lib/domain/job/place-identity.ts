/** Where a posting is, as far as its place line tells: cities and regions apart from countries and apart from "remote". */
export type PlaceIdentity = {
  /** City and region names, sorted. */
  specific: readonly string[];
  countries: readonly string[];
  isRemote: boolean;
  /** All of it in one string: equal for equal places. */
  key: string;
};

const COUNTRIES: Record<string, string> = {
  us: "us",
  usa: "us",
  "united states": "us",
  "united states of america": "us",
  america: "us",
  uk: "gb",
  gb: "gb",
  "united kingdom": "gb",
  "great britain": "gb",
  england: "gb",
  germany: "de",
  deutschland: "de",
  de: "de",
  france: "fr",
  spain: "es",
  españa: "es",
  portugal: "pt",
  canada: "ca",
  italy: "it",
  italia: "it",
  netherlands: "nl",
  "the netherlands": "nl",
  nederland: "nl",
  belgium: "be",
  austria: "at",
  österreich: "at",
  switzerland: "ch",
  schweiz: "ch",
  suisse: "ch",
  poland: "pl",
  polska: "pl",
  ireland: "ie",
  india: "in",
  australia: "au",
  "new zealand": "nz",
  japan: "jp",
  singapore: "sg",
  brazil: "br",
  brasil: "br",
  mexico: "mx",
  méxico: "mx",
  sweden: "se",
  norway: "no",
  denmark: "dk",
  finland: "fi",
  israel: "il",
  "south africa": "za",
  emea: "emea",
  apac: "apac",
  latam: "latam",
  europe: "europe",
  eu: "europe",
  "european union": "europe",
  worldwide: "world",
  global: "world",
  anywhere: "world",
};
const EXONYMS: Record<string, string> = {
  münchen: "munich",
  muenchen: "munich",
  köln: "cologne",
  koeln: "cologne",
  wien: "vienna",
  lisboa: "lisbon",
  zürich: "zurich",
  genève: "geneva",
  genf: "geneva",
  praha: "prague",
  warszawa: "warsaw",
  roma: "rome",
  milano: "milan",
  torino: "turin",
  bruxelles: "brussels",
  brussel: "brussels",
  københavn: "copenhagen",
  bengaluru: "bangalore",
  gurugram: "gurgaon",
  nürnberg: "nuremberg",
  "frankfurt am main": "frankfurt",
  hannover: "hanover",
  sevilla: "seville",
  "new york city": "new york",
  nyc: "new york",
  sf: "san francisco",
  "washington dc": "washington",
  montréal: "montreal",
  québec: "quebec",
  "são paulo": "sao paulo",
  "ciudad de méxico": "mexico city",
};
const REMOTE = /\b(?:fully |100 ?% )?(?:remote|home ?office|work from home|wfh|télétravail|teletrabajo|remoto)\b/gu;
const DECORATION =
  /\b(?:hybrid|on ?site|in ?office|office|headquarters|hq|greater|metropolitan|metro|area|region|bay area|district|county|city of|only|based|multiple locations|various locations|or|and|und)\b/gu;

const known = new Map<string, PlaceIdentity>();
const MAX_KNOWN = 20_000;

/** Reads a place line such as "Remote - US", "Berlin, Germany" or "München; Hamburg". Unknown words are kept as names. */
export function placeIdentity(location: string | null | undefined): PlaceIdentity {
  const line = location ?? "";
  const before = known.get(line);
  if (before) return before;
  const folded = line.normalize("NFKC").toLowerCase().replace(/[.’']/g, "");
  const isRemote = folded.search(REMOTE) >= 0;
  const specific = new Set<string>();
  const countries = new Set<string>();
  for (const part of folded.replace(REMOTE, " ; ").split(/[,;|/()[\]·•\n]| - | – | — /u)) {
    const name = part
      .replace(DECORATION, " ")
      .replace(/[^\p{L}\p{N}\p{M} -]+/gu, " ")
      .replace(/\b\d{4,6}\b/g, " ")
      .replace(/\s+/g, " ")
      .replace(/^[ -]+|[ -]+$/g, "");
    if (!name) continue;
    const country = COUNTRIES[name];
    if (country) countries.add(country);
    else specific.add(EXONYMS[name] ?? name);
  }
  const place = { specific: [...specific].sort(), countries: [...countries].sort(), isRemote };
  const identity = { ...place, key: `${place.specific.join("+")}|${place.countries.join("+")}|${isRemote ? "r" : ""}` };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(line, identity);
  return identity;
}

const meets = (a: readonly string[], b: readonly string[]) => a.some((name) => b.includes(name));

/** True when the two lines can name one place: a shared city, or one of them says less than the other. */
export function canBeSamePlace(a: PlaceIdentity, b: PlaceIdentity): boolean {
  if (a.specific.length > 0 && b.specific.length > 0) return meets(a.specific, b.specific);
  return a.countries.length === 0 || b.countries.length === 0 || meets(a.countries, b.countries);
}

/** True when one employer's board would write one place both ways: the same cities, the same remoteness, no other country. */
export function isSamePlace(a: PlaceIdentity, b: PlaceIdentity): boolean {
  return (
    a.key === b.key ||
    (a.isRemote === b.isRemote &&
      a.specific.join() === b.specific.join() &&
      a.specific.length > 0 &&
      canBeSamePlace(a, b) &&
      (a.countries.length === 0 || b.countries.length === 0 || meets(a.countries, b.countries)))
  );
}
