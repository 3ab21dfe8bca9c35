import { fold, stem } from "@/lib/domain/evidence/claims/fold";

/**
 * Words of working life that name no trade, tool or subject: how someone works, with whom, for what. A claim made of
 * nothing else needs no evidence of its own. English and German.
 */
const WORDS = `ability able accuracy accurate achieve act action active adapt adaptable add advice advise aim all always ambition analytical answer approach appreciate
area ask aspect assist attention attitude aware balance basic become begin behaviour believe benefit best better big board bold bottom brief bring broad brought build
business busy calm can capable care career careful carry case challenge change character charge check chance chase choice choose clarity clean clear client close coach collaborate
colleague collect come comfort commitment communicate communication community company competent complete complex concept concern conclude conduct confidence confident connect
consider consistent contact content context contribute control conversation convince cooperate cope core correct cost count course cover craft create creative credit crisis culture
curiosity curious current customer daily data day deadline deal decide decision dedicate deep deliver demand depend detail determine develop difference different difficult diligent direct
discipline discover discuss diverse document door down draw drive duty early earn ease easy effect effective efficiency efficient effort empathy employer encourage end energy engage enjoy
ensure enthusiasm environment every everyday everyone example excellence excellent expect experience explain explanation express eye face fact fair fast feedback feel field figure finish first fit fix flexible
flow focus follow food forward foundation fresh friendly full fun future gain general give goal good grasp great ground grow growth guest habit hand handle hands happy hard hear heart help high hold home
honest honesty hour human hundred idea identify imagine impact importance important improve improvement include independent individual industry influence inform initiative inquisitive insight inspire instruction
integrity interest interpersonal intuition invest involve issue job join judgment judgement keen keep key kind know knowledge language large late lead learn lesson level lifelong like line listen little live long
look loss love main maintain make manage manner mark matter mean measure meet meeting member mentor message method meticulous mind mindset mistake moment morning motivate motivation move multi multitask multiple
natural nature need negotiate network new next night noise non note notice number objective observe offer office often open operation opportunity order organisation organise organization organize organized
other outcome outside own ownership pace part partner passion past patience patient people perform performance period person personal perspective phone phrase piece place plan planning platform play please point
policy position positive possible practical practice practise precise precision prepare present presentation pressure prevent pride prioritise prioritize priority proactive problem procedure process product
professional project promise proper proud prove provide public purpose push put quality question quick quiet quiet range reach read ready real reason record reflect regard relationship relevant reliability
reliable rely remain remember report require resilience resilient resolve resource respect respond responsibility responsible result review reward right rigour rise risk role room round routine rule run safe
safety sale schedule sense serious serve service set setting shape share shift short show side simple situation skill slow small smooth social solid solution solve sound source speak speed spirit stage stakeholder
stand standard start state stay steady step stick strategic strategy strength strengthen stress strong structure student study style subject succeed success suggest summer support sure system table take talent talk
target task teach team teamwork technical technique technology tell term test thing think thorough thoughtful thousand thrive tidy tight time tone tool top total touch toward track trade train transparent treat trend trouble
true trust truth try turn type under understand unit update use useful user value various verbal view vision visit voice walk want warm watch way week welcome well whole wide willing win winter word work
worker workflow workplace world write written year young home interpersonal non-experts hands-on agency agencies brand brands consumer corporate enterprise retail sector startup startups nonprofit paid free mobile online detail-oriented deadline-driven fast-paced stakeholders non-analysts non-specialists difficult conversations
zusammenarbeit team kollegen menschen kunden arbeit arbeiten aufgaben aufgabe verantwortung sorgfalt zuverlassigkeit zuverlassig genauigkeit ruhe druck zeitdruck stress uberblick geduld freude interesse neugier lernen
lernbereitschaft umgang kommunikation organisation struktur ordnung planung prozesse ablaufe ablauf losungen probleme problem fragen ziele ziel qualitat detail details alltag tag woche jahr monat beispiel erfahrung
kenntnisse wissen fahigkeiten starken praxis theorie bereich gebiet thema themen branche beruf berufsleben mitarbeiter vorgesetzte projekte projekt unternehmen betrieb abteilung schicht nacht termine termin fristen
belastbarkeit belastbar flexibilitat flexibel eigeninitiative teamfahigkeit engagement motivation humor gefuhl verstandnis vertrauen respekt gesprach gesprache schritt schritte weise art anspruch herz blick hand kopf
dinge sache sachen worte sprache moment situationen situation veranderung veranderungen entwicklung ergebnis ergebnisse erfolg erfolge werkzeug werkzeuge system systeme technik grundlagen zahlen daten text texte`;

const STEMS: ReadonlySet<string> = new Set(
  WORDS.split(/\s+/)
    .filter((w) => w !== "")
    .map((w) => stem(fold(w))),
);

/** True when a folded word names nothing of its own: no trade, no tool, no subject. */
export function isGeneralWord(word: string): boolean {
  return STEMS.has(stem(word));
}
