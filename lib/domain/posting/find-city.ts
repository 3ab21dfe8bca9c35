/** A large city whose name alone says its country. */
export type City = { name: string; countryCode: string; region?: string };

// Cities that postings name without a country. A name borne by two large cities (Cambridge, Birmingham, Valencia) is left out.
const CITIES: Record<string, string> = {
  US: "New York,New York City,San Francisco,Los Angeles,Chicago,Seattle,Boston,Austin,Denver,Dallas,Houston,Atlanta,Miami,Philadelphia,Phoenix,San Diego,San Jose,Palo Alto,Mountain View,Menlo Park,Sunnyvale,Santa Clara,Redwood City,Santa Monica,Brooklyn,Minneapolis,Detroit,Pittsburgh,Nashville,Charlotte,Raleigh,Salt Lake City,Las Vegas,Baltimore,Milwaukee,Sacramento,Oakland,Cupertino,San Mateo,Washington D.C.,Washington DC,Boulder,Indianapolis,Cleveland,Cincinnati,St. Louis,Orlando,Tampa,San Antonio,Fort Worth,Oklahoma City,Scottsdale,Bellevue,Redmond",
  CA: "Toronto,Montreal,Montréal,Vancouver,Ottawa,Calgary,Edmonton,Winnipeg,Quebec City,Mississauga,Kitchener",
  GB: "London,Manchester,Edinburgh,Glasgow,Leeds,Liverpool,Belfast,Cardiff,Sheffield,Nottingham",
  IE: "Dublin,Cork,Galway,Limerick",
  DE: "Berlin,Munich,München,Hamburg,Frankfurt,Frankfurt am Main,Cologne,Köln,Stuttgart,Düsseldorf,Dusseldorf,Leipzig,Dresden,Nuremberg,Nürnberg,Hannover,Bremen,Dortmund,Essen,Karlsruhe,Mannheim,Heidelberg,Potsdam",
  AT: "Vienna,Wien,Graz,Linz,Salzburg",
  CH: "Zurich,Zürich,Geneva,Genève,Basel,Lausanne,Zug,Bern",
  FR: "Paris,Lyon,Marseille,Toulouse,Bordeaux,Lille,Nantes,Strasbourg,Montpellier,Sophia Antipolis,Grenoble,Rennes",
  ES: "Madrid,Barcelona,Seville,Sevilla,Málaga,Malaga,Bilbao,Zaragoza",
  PT: "Lisbon,Lisboa,Porto,Braga",
  IT: "Milan,Milano,Rome,Roma,Turin,Torino,Bologna,Florence,Naples",
  NL: "Amsterdam,Rotterdam,Utrecht,The Hague,Den Haag,Eindhoven,Delft",
  BE: "Brussels,Bruxelles,Antwerp,Ghent,Leuven",
  LU: "Luxembourg City",
  SE: "Stockholm,Gothenburg,Göteborg,Malmö,Uppsala",
  NO: "Oslo,Bergen,Trondheim",
  DK: "Copenhagen,København,Aarhus",
  FI: "Helsinki,Espoo,Tampere",
  PL: "Warsaw,Warszawa,Krakow,Kraków,Wroclaw,Wrocław,Gdansk,Gdańsk,Poznan,Poznań,Lodz,Łódź,Katowice",
  CZ: "Prague,Praha,Brno,Ostrava",
  SK: "Bratislava,Košice",
  HU: "Budapest",
  RO: "Bucharest,București,Cluj-Napoca,Cluj,Iasi,Timisoara",
  BG: "Sofia,Plovdiv",
  GR: "Athens,Thessaloniki",
  HR: "Zagreb",
  RS: "Belgrade,Novi Sad",
  SI: "Ljubljana",
  EE: "Tallinn,Tartu",
  LV: "Riga",
  LT: "Vilnius,Kaunas",
  UA: "Kyiv,Kiev,Lviv,Kharkiv",
  TR: "Istanbul,Ankara,Izmir",
  CY: "Nicosia,Limassol",
  IL: "Tel Aviv,Tel Aviv-Yafo,Jerusalem,Haifa,Herzliya",
  AE: "Dubai,Abu Dhabi",
  SA: "Riyadh,Jeddah",
  QA: "Doha",
  GE: "Tbilisi,Batumi,Kutaisi",
  EG: "Cairo",
  MA: "Casablanca,Rabat",
  ZA: "Johannesburg,Cape Town,Durban,Pretoria",
  NG: "Lagos,Abuja",
  KE: "Nairobi",
  GH: "Accra",
  TN: "Tunis",
  IN: "Bangalore,Bengaluru,Hyderabad,Mumbai,Delhi,New Delhi,Gurgaon,Gurugram,Noida,Pune,Chennai,Kolkata,Ahmedabad,Kochi,Jaipur",
  PK: "Karachi,Lahore,Islamabad",
  BD: "Dhaka",
  LK: "Colombo",
  NP: "Kathmandu",
  CN: "Beijing,Shanghai,Shenzhen,Guangzhou,Hangzhou,Chengdu,Nanjing,Wuhan,Suzhou",
  TW: "Taipei,Hsinchu",
  JP: "Tokyo,Osaka,Kyoto,Fukuoka,Nagoya,Yokohama",
  KR: "Seoul,Busan,Pangyo",
  PH: "Manila,Makati,Taguig,Cebu,Cebu City,Quezon City",
  MY: "Kuala Lumpur,Penang,Petaling Jaya",
  TH: "Bangkok",
  VN: "Ho Chi Minh City,Hanoi,Da Nang",
  ID: "Jakarta,Bandung,Surabaya",
  AU: "Sydney,Melbourne,Brisbane,Adelaide,Canberra",
  NZ: "Auckland,Wellington,Christchurch",
  BR: "São Paulo,Sao Paulo,Rio de Janeiro,Belo Horizonte,Curitiba,Porto Alegre,Florianópolis,Brasília,Recife",
  AR: "Buenos Aires,Rosario",
  MX: "Mexico City,Ciudad de México,Guadalajara,Monterrey",
  CO: "Bogotá,Bogota,Medellín,Medellin",
  CL: "Santiago de Chile",
  PE: "Lima",
  UY: "Montevideo",
  EC: "Quito",
};
const SHORT: Record<string, City> = {
  sf: { name: "San Francisco", countryCode: "US" },
  nyc: { name: "New York", countryCode: "US" },
  sea: { name: "Seattle", countryCode: "US" },
  chi: { name: "Chicago", countryCode: "US" },
  "washington, d.c.": { name: "Washington", countryCode: "US", region: "District of Columbia" },
  "d.c.": { name: "Washington", countryCode: "US", region: "District of Columbia" },
  "san francisco bay area": { name: "San Francisco", countryCode: "US" },
  "sf bay area": { name: "San Francisco", countryCode: "US" },
  "san francisco bay": { name: "San Francisco", countryCode: "US" },
  "bay area": { name: "San Francisco", countryCode: "US" },
  cdmx: { name: "Mexico City", countryCode: "MX" },
  blr: { name: "Bengaluru", countryCode: "IN" },
};
const cities = new Map<string, City>(Object.entries(SHORT));
for (const [countryCode, list] of Object.entries(CITIES)) {
  for (const name of list.split(",")) cities.set(name.toLowerCase(), { name, countryCode });
}

/** A large city by its name or common short name, or undefined. */
export function findCity(word: string): City | undefined {
  const key = word.trim().toLowerCase();
  const city = cities.get(key);
  // Three-letter short names count only as they are written on job boards, in capitals.
  return city && key.length <= 3 && word.trim() !== word.trim().toUpperCase() ? undefined : city;
}
