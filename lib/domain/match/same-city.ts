/** Names of one city, and towns that one commutes to as a matter of course, under one name. */
const METROS: Record<string, string> = {
  munich: "münchen",
  cologne: "köln",
  vienna: "wien",
  zurich: "zürich",
  geneva: "genève,genf",
  lisbon: "lisboa",
  milan: "milano",
  rome: "roma",
  turin: "torino",
  warsaw: "warszawa",
  krakow: "kraków,cracow",
  wroclaw: "wrocław",
  gdansk: "gdańsk",
  prague: "praha",
  copenhagen: "københavn",
  gothenburg: "göteborg",
  nuremberg: "nürnberg",
  dusseldorf: "düsseldorf",
  brussels: "bruxelles,brussel",
  "the hague": "den haag",
  seville: "sevilla",
  bengaluru: "bangalore,blr",
  delhi: "new delhi,gurgaon,gurugram,noida",
  montreal: "montréal",
  kyiv: "kiev",
  "mexico city": "ciudad de méxico,cdmx",
  bucharest: "bucurești",
  frankfurt: "frankfurt am main",
  "tel aviv": "tel aviv-yafo,herzliya,ramat gan,petah tikva",
  "new york": "new york city,nyc,brooklyn,manhattan,queens,bronx,jersey city,hoboken,long island city",
  "san francisco":
    "sf,bay area,san francisco bay area,sf bay area,oakland,berkeley,san mateo,redwood city,palo alto,menlo park,mountain view,sunnyvale,santa clara,cupertino,san jose,south san francisco,emeryville,silicon valley,fremont",
  "los angeles": "la,santa monica,pasadena,culver city,el segundo,burbank,venice,glendale,west hollywood",
  seattle: "bellevue,redmond,kirkland",
  boston: "cambridge,somerville,brookline,waltham",
  washington: "washington dc,washington d.c.,arlington,bethesda,alexandria,reston,mclean",
  toronto: "mississauga,markham,brampton",
  chicago: "evanston,oak brook",
  london: "greater london,city of london",
  paris: "la défense,boulogne-billancourt,levallois-perret,île-de-france,ile-de-france",
  berlin: "potsdam",
  amsterdam: "amstelveen,schiphol",
  manchester: "salford",
  "são paulo": "sao paulo",
  dallas: "fort worth,plano,irving,frisco",
  phoenix: "scottsdale,tempe,mesa",
  minneapolis: "st. paul,saint paul",
};
const metroOf = new Map<string, string>();
for (const [metro, names] of Object.entries(METROS)) for (const name of names.split(",")) metroOf.set(name, metro);

/** The name under which a city and its commuting towns are compared. */
export function metroName(city: string): string {
  const key = city
    .trim()
    .toLowerCase()
    .replace(/^greater /, "")
    .replace(/ (?:area|metro(?:politan)?(?: area)?|region|city)$/, "");
  return metroOf.get(city.trim().toLowerCase()) ?? metroOf.get(key) ?? key.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** The metropolis that a name of it or of one of its towns stands for ("Bay Area"), or null. */
export function knownMetro(name: string): string | null {
  return (
    metroOf.get(
      name
        .trim()
        .toLowerCase()
        .replace(/^(?:the|greater) /, ""),
    ) ?? null
  );
}
