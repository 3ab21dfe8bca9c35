/** A state or province and its country. */
export type Region = { name: string; countryCode: string };

const US =
  "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming";
const CA =
  "AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NS Nova Scotia,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon";
const AU =
  "NSW New South Wales,VIC Victoria,QLD Queensland,WA Western Australia,SA South Australia,TAS Tasmania,ACT Australian Capital Territory";
const OTHERS: Record<string, string> = {
  GB: "England,Scotland,Wales,Northern Ireland,Greater London,Greater Manchester,West Midlands,Yorkshire,Surrey,Kent,Essex",
  DE: "Bavaria,Bayern,Baden-Württemberg,Hesse,Hessen,Saxony,Sachsen,Lower Saxony,Niedersachsen,North Rhine-Westphalia,Nordrhein-Westfalen,Brandenburg,Thuringia,Thüringen,Rhineland-Palatinate,Rheinland-Pfalz,Saarland,Schleswig-Holstein,Mecklenburg-Vorpommern,Sachsen-Anhalt",
  IN: "Karnataka,Maharashtra,Telangana,Tamil Nadu,Haryana,Uttar Pradesh,West Bengal,Gujarat,Kerala,Rajasthan",
  FR: "Île-de-France,Ile-de-France,Auvergne-Rhône-Alpes,Occitanie,Nouvelle-Aquitaine,Provence-Alpes-Côte d'Azur",
  ES: "Catalonia,Cataluña,Andalusia,Andalucía,Comunidad de Madrid",
  NL: "North Holland,South Holland,Noord-Holland,Zuid-Holland,North Brabant",
  CZ: "South Moravia,South Bohemia,Jihomoravský kraj",
};

const byName = new Map<string, Region>();
const byCode = new Map<string, Region[]>();
for (const [countryCode, list] of [
  ["US", US],
  ["CA", CA],
  ["AU", AU],
] as const) {
  for (const entry of list.split(",")) {
    const space = entry.indexOf(" ");
    const region = { name: entry.slice(space + 1), countryCode };
    if (!byName.has(region.name.toLowerCase())) byName.set(region.name.toLowerCase(), region);
    const code = entry.slice(0, space);
    byCode.set(code, [...(byCode.get(code) ?? []), region]);
  }
}
for (const [countryCode, list] of Object.entries(OTHERS)) {
  for (const name of list.split(",")) byName.set(name.toLowerCase(), { name, countryCode });
}
byName.set("québec", { name: "Quebec", countryCode: "CA" });
for (const name of ["d.c.", "washington, dc", "washington, d.c."])
  byName.set(name, { name: "District of Columbia", countryCode: "US" });

// Codes that say nothing alone: read only where the country is known.
const IN_COUNTRY: Record<string, string> = {
  IN: "AP Andhra Pradesh,AS Assam,BR Bihar,CT Chhattisgarh,DL Delhi,GA Goa,GJ Gujarat,HR Haryana,HP Himachal Pradesh,JH Jharkhand,KA Karnataka,KL Kerala,MP Madhya Pradesh,MH Maharashtra,OR Odisha,PB Punjab,RJ Rajasthan,TN Tamil Nadu,TG Telangana,TS Telangana,UP Uttar Pradesh,UT Uttarakhand,WB West Bengal",
  BR: "BA Bahia,CE Ceará,DF Distrito Federal,ES Espírito Santo,GO Goiás,MG Minas Gerais,PE Pernambuco,PR Paraná,RJ Rio de Janeiro,RS Rio Grande do Sul,SC Santa Catarina,SP São Paulo",
  DE: "BW Baden-Württemberg,BY Bavaria,BE Berlin,BB Brandenburg,HB Bremen,HH Hamburg,HE Hesse,MV Mecklenburg-Vorpommern,NI Lower Saxony,NW North Rhine-Westphalia,RP Rhineland-Palatinate,SL Saarland,SN Saxony,ST Saxony-Anhalt,SH Schleswig-Holstein,TH Thuringia",
};
const byCodeInCountry = new Map<string, Region>();
for (const [countryCode, list] of Object.entries(IN_COUNTRY)) {
  for (const entry of list.split(",")) {
    const space = entry.indexOf(" ");
    byCodeInCountry.set(`${countryCode} ${entry.slice(0, space)}`, { name: entry.slice(space + 1), countryCode });
  }
}

/** A state's or province's name, or its upper-case postal code; with `countryCode` only that country's. First one wins (US before others). */
export function findRegion(word: string, countryCode?: string): Region | undefined {
  const trimmed = word.trim();
  const candidates = /^[A-Z]{2,3}$/.test(trimmed) ? (byCode.get(trimmed) ?? []) : [byName.get(trimmed.toLowerCase())];
  const inCountry = countryCode === undefined ? undefined : byCodeInCountry.get(`${countryCode} ${trimmed}`);
  return (
    inCountry ?? candidates.find((r) => r !== undefined && (countryCode === undefined || r.countryCode === countryCode))
  );
}
