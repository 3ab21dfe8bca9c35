import { findCountry } from "@/lib/domain/posting/find-country";
import { organisationScore, titleScore } from "@/lib/domain/resume/values/name-words";

const US_STATES =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR ST";
const OTHER_REGION_CODES = "AB BC MB NB NL NS NT NU ON PE QC SK YT NSW VIC QLD TAS ACT";
const REGIONS =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|" +
  "Alberta|British Columbia|Manitoba|New Brunswick|Nova Scotia|Ontario|Quebec|Québec|Saskatchewan|New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania|" +
  "Karnataka|Maharashtra|Tamil Nadu|Telangana|Kerala|Gujarat|Uttar Pradesh|West Bengal|Haryana|Punjab|Rajasthan|Andhra Pradesh|Delhi|" +
  "Bayern|Bavaria|Baden-Württemberg|Hessen|Hesse|Nordrhein-Westfalen|NRW|Niedersachsen|Sachsen|Brandenburg|Thüringen|Rheinland-Pfalz|Saarland|Schleswig-Holstein|Mecklenburg-Vorpommern|Sachsen-Anhalt|" +
  "Île-de-France|Ile-de-France|Catalonia|Cataluña|Catalunya|Andalucía|Andalusia|Galicia|País Vasco|Lombardy|Lombardia|Lazio|Tuscany|England|Scotland|Wales|Northern Ireland|São Paulo|Minas Gerais|Rio de Janeiro|Paraná|Bahia|SP|RJ|MG|RS|Jalisco|Nuevo León|CDMX";
const COUNTRY_CODES: Record<string, string> = {
  usa: "US",
  "united states": "US",
  "united states of america": "US",
  us: "US",
  "u s": "US",
  "u s a": "US",
  "united kingdom": "GB",
  uk: "GB",
  "great britain": "GB",
  germany: "DE",
  deutschland: "DE",
  allemagne: "DE",
  alemania: "DE",
  alemanha: "DE",
  france: "FR",
  frankreich: "FR",
  francia: "FR",
  frança: "FR",
  spain: "ES",
  spanien: "ES",
  españa: "ES",
  espagne: "ES",
  espanha: "ES",
  portugal: "PT",
  brazil: "BR",
  brasil: "BR",
  brésil: "BR",
  italy: "IT",
  italia: "IT",
  italien: "IT",
  austria: "AT",
  österreich: "AT",
  switzerland: "CH",
  schweiz: "CH",
  suisse: "CH",
  suiza: "CH",
  svizzera: "CH",
  netherlands: "NL",
  "the netherlands": "NL",
  niederlande: "NL",
  holland: "NL",
  belgium: "BE",
  belgien: "BE",
  belgique: "BE",
  luxembourg: "LU",
  luxemburg: "LU",
  ireland: "IE",
  irland: "IE",
  poland: "PL",
  polska: "PL",
  polen: "PL",
  "czech republic": "CZ",
  czechia: "CZ",
  slovakia: "SK",
  hungary: "HU",
  romania: "RO",
  bulgaria: "BG",
  greece: "GR",
  croatia: "HR",
  slovenia: "SI",
  serbia: "RS",
  ukraine: "UA",
  russia: "RU",
  belarus: "BY",
  estonia: "EE",
  latvia: "LV",
  lithuania: "LT",
  sweden: "SE",
  schweden: "SE",
  sverige: "SE",
  norway: "NO",
  norwegen: "NO",
  norge: "NO",
  denmark: "DK",
  dänemark: "DK",
  danmark: "DK",
  finland: "FI",
  iceland: "IS",
  turkey: "TR",
  türkiye: "TR",
  israel: "IL",
  egypt: "EG",
  morocco: "MA",
  maroc: "MA",
  tunisia: "TN",
  tunisie: "TN",
  algeria: "DZ",
  nigeria: "NG",
  ghana: "GH",
  kenya: "KE",
  ethiopia: "ET",
  "south africa": "ZA",
  uganda: "UG",
  tanzania: "TZ",
  rwanda: "RW",
  senegal: "SN",
  cameroon: "CM",
  india: "IN",
  pakistan: "PK",
  bangladesh: "BD",
  "sri lanka": "LK",
  nepal: "NP",
  china: "CN",
  "hong kong": "HK",
  taiwan: "TW",
  japan: "JP",
  "south korea": "KR",
  korea: "KR",
  "s korea": "KR",
  singapore: "SG",
  malaysia: "MY",
  indonesia: "ID",
  philippines: "PH",
  thailand: "TH",
  vietnam: "VN",
  australia: "AU",
  "new zealand": "NZ",
  canada: "CA",
  kanada: "CA",
  mexico: "MX",
  méxico: "MX",
  argentina: "AR",
  chile: "CL",
  colombia: "CO",
  peru: "PE",
  perú: "PE",
  uruguay: "UY",
  ecuador: "EC",
  venezuela: "VE",
  bolivia: "BO",
  paraguay: "PY",
  "costa rica": "CR",
  panama: "PA",
  guatemala: "GT",
  cuba: "CU",
  "dominican republic": "DO",
  uae: "AE",
  "united arab emirates": "AE",
  "saudi arabia": "SA",
  qatar: "QA",
  kuwait: "KW",
  lebanon: "LB",
  jordan: "JO",
  iran: "IR",
  iraq: "IQ",
  kazakhstan: "KZ",
  georgia: "GE",
  armenia: "AM",
  cyprus: "CY",
  malta: "MT",
  中国: "CN",
  中國: "CN",
  日本: "JP",
  台湾: "TW",
  台灣: "TW",
  新加坡: "SG",
  美国: "US",
  韩国: "KR",
  대한민국: "KR",
  ישראל: "IL",
  الأردن: "JO",
  مصر: "EG",
  السعودية: "SA",
  الإمارات: "AE",
  لبنان: "LB",
  المغرب: "MA",
  العراق: "IQ",
  قطر: "QA",
  الكويت: "KW",
  تونس: "TN",
  الجزائر: "DZ",
};
const CITIES =
  "London|Berlin|Paris|Madrid|Barcelona|Lisbon|Lisboa|Porto|Munich|München|Hamburg|Frankfurt|Frankfurt am Main|Cologne|Köln|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nürnberg|Nuremberg|Bremen|Essen|Dortmund|Bonn|Mannheim|Karlsruhe|Freiburg|Heidelberg|Münster|Augsburg|Kiel|Vienna|Wien|Graz|Linz|Salzburg|Innsbruck|Zurich|Zürich|Geneva|Genève|Genf|Basel|Bern|Lausanne|Amsterdam|Rotterdam|Utrecht|The Hague|Eindhoven|Brussels|Bruxelles|Antwerp|Ghent|Dublin|Cork|Edinburgh|Glasgow|Manchester|Birmingham|Leeds|Bristol|Liverpool|Cambridge|Oxford|Belfast|Cardiff|Stockholm|Gothenburg|Oslo|Copenhagen|Helsinki|Warsaw|Warszawa|Kraków|Krakow|Prague|Praha|Budapest|Bucharest|Sofia|Athens|Rome|Roma|Milan|Milano|Turin|Naples|Lyon|Marseille|Toulouse|Bordeaux|Lille|Nantes|Nice|Strasbourg|Montpellier|Rennes|Grenoble|Valencia|Sevilla|Seville|Bilbao|Málaga|Zaragoza|São Paulo|Rio de Janeiro|Brasília|Belo Horizonte|Curitiba|Porto Alegre|Recife|Salvador|Fortaleza|Mexico City|Ciudad de México|Guadalajara|Monterrey|Bogotá|Medellín|Lima|Santiago|Buenos Aires|Montevideo|Quito|New York|New York City|NYC|San Francisco|San Francisco Bay Area|Bay Area|Los Angeles|Chicago|Boston|Seattle|Austin|Denver|Houston|Dallas|Atlanta|Miami|Philadelphia|Phoenix|San Diego|San Jose|Portland|Washington DC|Washington, DC|Washington D.C.|Detroit|Minneapolis|Toronto|Vancouver|Montreal|Montréal|Ottawa|Calgary|Sydney|Melbourne|Brisbane|Perth|Auckland|Wellington|Tokyo|Osaka|Seoul|Beijing|Shanghai|Shenzhen|Hong Kong|Taipei|Singapore|Kuala Lumpur|Jakarta|Manila|Bangkok|Hanoi|Ho Chi Minh City|Bangalore|Bengaluru|Mumbai|Pune|Delhi|New Delhi|Hyderabad|Chennai|Kolkata|Gurgaon|Gurugram|Noida|Ahmedabad|Karachi|Lahore|Islamabad|Dhaka|Colombo|Dubai|Abu Dhabi|Riyadh|Doha|Istanbul|Ankara|Izmir|Tel Aviv|Jerusalem|Cairo|Casablanca|Tunis|Lagos|Abuja|Accra|Nairobi|Cape Town|Johannesburg|Kyiv|Moscow|Vilnius|Riga|Tallinn|Zagreb|Ljubljana|Belgrade|Luxembourg|北京|上海|广州|深圳|杭州|南京|成都|武汉|西安|苏州|重庆|天津|台北|香港|東京|大阪|京都|名古屋|札幌|福岡|横浜|神戸|仙台|서울|부산|תל אביב|חיפה|ירושלים|באר שבע|הרצליה|رام الله|عمّان|عمان|دبي|أبوظبي|الرياض|جدة|القاهرة|بيروت|الدوحة|بغداد|الدار البيضاء|تونس العاصمة";
const REMOTE =
  /^(?:remote|fully remote|hybrid|worldwide|onsite|on-site|work from home|wfh|anywhere|home ?office|télétravail|remoto|híbrido|teletrabajo)$/i;

const codes = new Set(`${US_STATES} ${OTHER_REGION_CODES}`.split(" "));
const regions = new Set(REGIONS.toLowerCase().split("|"));
const cities = new Set(CITIES.toLowerCase().split("|"));

export type Place = { city?: string; region?: string; countryCode?: string; postalCode?: string };

function fold(text: string): string {
  return text.toLowerCase().replace(/\./g, " ").replace(/[()]/g, "").replace(/\s+/g, " ").trim();
}

/** "Columbia Law School, New York, NY" is a school in its town, not a town. */
const NAMES_A_HOUSE =
  /^\S.* (?:school|college|university|institute|academy|hospital|clinic|klinik|bank|hotel|museum|library|church|agency|group|studio)$|^(?:agence|agencia|agentur|université|universidad|universidade|universität|hochschule|instituto|institut|lycée|collège|école|colegio|escuela|escola|hôtel|hôpital|clinique|clínica|banque|banco|cabinet|groupe|grupo) \S/i;

/** Names of countries that, standing alone, are more often another word or a person's name. */
const AMBIGUOUS_ALONE = new Set(["island", "chad", "niger", "jersey", "reunion", "réunion"]);

/** The ISO 3166-1 code of a country named in the usual languages; regions of countries (England) have none. */
export function countryCodeOf(text: string): string | undefined {
  const name = fold(text);
  const known = COUNTRY_CODES[name];
  if (known || name.length < 4 || regions.has(name)) return known;
  return findCountry(name);
}

function isRegion(text: string): boolean {
  const bare = text.trim().replace(/\s+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/, "");
  return codes.has(bare.replace(/\./g, "")) || regions.has(fold(bare)) || countryCodeOf(bare) !== undefined;
}

const NAME_OF_PLACE =
  /^(?:[\p{Lu}][\p{L}'’-]*|(?:St|Ste|Mt|Ft|S|N|W|E|D)\.|de|del|la|las|los|do|da|dos|am|an|der|den|im|bei|sur|le|les|upon|of|the|el|al)(?:[ -]?(?:[\p{Lu}][\p{L}'’-]*|(?:St|Ste|Mt|Ft|C)\.|de|del|la|las|los|do|da|dos|am|an|der|den|im|bei|sur|le|les|upon|of|the|el|al))*$/u;

/**
 * True for a text that is a place and nothing else: "Portland, OR", "Istanbul, Türkiye", "Remote", "10115 Berlin",
 * "London". A bare city must be one of the large ones; "City, Region" needs a known state, country or code.
 */
export function isPlace(text: string): boolean {
  const bare = (/[([].*[)\]]$/.test(text.slice(1)) ? text : text.replace(/^[([]|[)\]]$/g, "")).trim();
  if (bare.length < 2 || bare.length > 60) return false;
  if (REMOTE.test(bare) || cities.has(fold(bare)) || cities.has(bare.toLowerCase())) return true;
  if ((bare.length > 3 || /^\p{Lo}+$/u.test(bare)) && !AMBIGUOUS_ALONE.has(fold(bare)) && countryCodeOf(bare))
    return true;
  if (/^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}. -]+$/u.test(bare)) return true;
  const parts = bare.split(/\s*[,،/]\s*|\s+\((?=[^)]+\)$)/).map((part) => part.replace(/[()]/g, "").trim());
  const last = parts.at(-1) ?? "";
  if (parts.length === 1)
    return (
      /^\p{Lu}[\p{L}. -]+ [A-Z]{2}(?: \d{5})?$/u.test(bare) && isRegion(bare.slice(bare.search(/ [A-Z]{2}(?: |$)/) + 1))
    );
  if (parts.length > 3 || NAMES_A_HOUSE.test(parts[0] ?? "")) return false;
  const isNamed = parts
    .slice(0, -1)
    .every(
      (part) =>
        (NAME_OF_PLACE.test(part.replace(/^\d{4,5} /, "")) || /^\p{Lo}[\p{Lo}\p{M} -]*$/u.test(part)) &&
        part.split(" ").length <= 4,
    );
  if (parts.some((part) => REMOTE.test(part)))
    return parts.every((part) => REMOTE.test(part) || isRegion(part) || cities.has(fold(part)));
  const isKnownCity = cities.has(fold(parts[0] ?? ""));
  if (parts.length === 3 && !isKnownCity && !isRegion(parts[1] ?? "")) return false;
  return isNamed && (isRegion(last) || (isKnownCity && NAME_OF_PLACE.test(last)));
}

/** True for a text that may name a place by its looks alone; only for spots where nothing else is written. */
export function couldBePlace(text: string): boolean {
  return NAME_OF_PLACE.test(text) && text.split(" ").length <= 3 && titleScore(text) + organisationScore(text) === 0;
}

/** The last one is the town's: a number before it is the house's. */
const POSTAL_CODES =
  /\b(?:\d{5}(?:-\d{4}|-\d{3})?|\d{4}-\d{3}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4})\b/g;

/** The parts of a place; street and house number stay with the caller. */
export function parsePlace(text: string): Place {
  const postalCode = text.match(POSTAL_CODES)?.at(-1);
  const parts = text
    .split(/\s*[,،]\s*/)
    .map((part) => part.replace(postalCode ?? "\0", "").trim())
    .filter((part) => part !== "" && !/\d/.test(part));
  const countryAt = parts.findLastIndex(
    (part, index) =>
      index > 0 && countryCodeOf(part) !== undefined && !(codes.has(part) || (part === "Georgia" && index === 1)),
  );
  const countryCode = countryAt >= 0 ? countryCodeOf(parts[countryAt] ?? "") : undefined;
  const rest = parts.filter((_, index) => index !== countryAt);
  const region = rest.length > 1 ? rest.at(-1) : undefined;
  const city = rest.length > 1 ? rest.at(-2) : rest[0];
  const isUsState = region !== undefined && US_STATES.split(" ").includes(region);
  return {
    ...(city ? { city } : {}),
    ...(region ? { region } : {}),
    ...(countryCode ? { countryCode } : isUsState ? { countryCode: "US" } : {}),
    ...(postalCode ? { postalCode } : {}),
  };
}

/** Behind a company's legal form a comma parts the name from its town, known or not. */
const AFTER_LEGAL_FORM =
  /^(.*\b(?:GmbH(?: & Co\.? ?KG)?|AG|KG|KGaA|OHG|SE|e\.V\.|Inc\.?|LLC|Ltd\.?|plc|PLC|S\.A\.|S\.L\.|SARL|SAS|Lda\.?|Ltda\.?|B\.V\.|S\.r\.l\.)),\s+(\p{Lu}[\p{L} .'’-]{2,30})$/u;

/** So does it behind a house that people go to: a clinic, a school, a hotel. */
const AFTER_HOUSE =
  /^((?=.*(?:hospital|klini[kc]|clinic|clínica|centre hospitalier|centro hospitalar|kindergarten|kindertagesst|\bkita\b|schule\b|gymnasium|institute|institut\b|museum|musée|museo|hotel|hôtel|restaurant|brasserie|bäckerei|boulangerie|apotheke|pharmac|farmacia|praxis|kanzlei|agence|agentur|agencia|mairie|bibliothek|theat|lycée|collège|école|colegio|escuela|escola)).+),\s+(\p{Lu}[\p{L} .'’-]{2,30})$/iu;

/** Takes a place off the end of a text: "Contoso Labs, Seattle, WA" is "Contoso Labs" in "Seattle, WA". */
export function splitTrailingPlace(text: string): { rest: string; place: string; at: number } | null {
  const company = AFTER_LEGAL_FORM.exec(text);
  if (company?.[1] && company[2] && NAME_OF_PLACE.test(company[2]))
    return { rest: company[1].trim(), place: company[2], at: text.length - company[2].length };
  const house = AFTER_HOUSE.exec(text);
  if (house?.[1] && house[2] && couldBePlace(house[2]))
    return { rest: house[1].trim(), place: house[2], at: text.length - house[2].length };
  const separators = [...text.matchAll(/\s*,\s+|\s+[–—-]\s+|\s*[|•·]\s*|\s+\(|\s+in\s+|\.\s+/g)];
  for (const separator of separators) {
    const at = separator.index + separator[0].length;
    const place = text.slice(at).replace(/\)$/, "").trim();
    const rest = text.slice(0, separator.index).trim();
    if (rest === "" || !isPlace(place)) continue;
    // "Acme, Berlin": a comma alone before a bare name is no proof that the name is a place and not a part of the name.
    return { rest, place, at };
  }
  return null;
}
