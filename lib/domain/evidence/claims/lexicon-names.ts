/** Capitalised words that name nothing the owner must back, folded. */
const WORDS = `i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec english german french spanish italian portuguese dutch polish russian turkish arabic chinese mandarin japanese korean hindi
american british european german swiss austrian canadian indian international national global
germany deutschland austria osterreich switzerland schweiz france spain italy portugal netherlands belgium poland europe europa usa us uk eu united kingdom states kingdom america canada ireland emea dach apac
ceo cto cfo coo cio hr it pr qa ux ui api apis kpi kpis okr okrs b2b b2c saas roi slo sla crm erp r&d p&l gpa cv pdf rfp sop sops faq eta gdpr dsgvo ai ml ki iot lan wan pc pcs tv nps mvp poc etl ci cd ci/cd sdk http https html url sql tdd ddd
million millions millionen milliarden milliarde prozent euro euros dollar dollars franken tsd mio mrd dr mr mrs ms mx sir madam judge justice hon esq rev chef coach prof frau herr ph.d phd msc bsc mba
summer winter spring autumn fall christmas easter ok
experience education skills summary profile projects work history languages certifications certificates awards publications interests references volunteer achievements highlights contact objective employment professional technical personal present current today now heute
berufserfahrung ausbildung kenntnisse sprachen zertifikate projekte profil kontakt interessen`;
export const COMMON_CAPITALS: ReadonlySet<string> = new Set(WORDS.split(/\s+/));

/** German nouns that follow "bei", "in" or "an" without naming an organisation: by ending or by word, folded. */
export const GERMAN_NOUN =
  /(ung|ungen|heit|keit|keiten|tion|tionen|ismus|schaft|schaften|tat|taten|nis|nisse|nissen|prozess\w*|projekt\w*|kunden|team\w*|bereich\w*|arbeit\w*|bedarf|fragen|daten|system\w*|losung\w*|anfang|beginn|ende|gesprach\w*|einsatz|aufbau|ausbau|umgang|praxis|alltag|kontakt|partner\w*|kollegen|jahr\w*|monat\w*|stelle|position|rolle|unternehmen|firma|branche|abteilung\w*|betrieb\w*|werk\w*)$/;
