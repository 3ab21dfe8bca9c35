import {
  isCaseless,
  scriptDegreeScore,
  scriptInstitutionScore,
  scriptOrganisationScore,
  scriptTitleScore,
} from "@/lib/domain/resume/values/script-words";

/** Words that job titles end in or are made of, in five languages. Matched on whole words, without regard to case. */
const TITLE_WORDS =
  "engineer|developer|programmer|architect|manager|director|analyst|consultant|designer|intern|internship|trainee|apprentice|assistant|associate|coordinator|co-ordinator|administrator|specialist|technician|officer|supervisor|lead|leader|head|chief|president|vice president|vp|ceo|cto|cfo|coo|cmo|cio|founder|co-founder|cofounder|owner|partner|principal|scientist|researcher|research fellow|fellow|professor|lecturer|teacher|tutor|instructor|educator|trainer|coach|mentor|teaching assistant|nurse|rn|lpn|cna|physician|doctor|surgeon|pharmacist|therapist|dentist|paramedic|midwife|caregiver|carer|psychologist|counselor|counsellor|social worker|accountant|bookkeeper|auditor|controller|treasurer|banker|teller|broker|trader|actuary|underwriter|economist|lawyer|attorney|paralegal|solicitor|counsel|judge|clerk|secretary|receptionist|cashier|salesperson|salesman|sales representative|representative|rep|agent|executive|buyer|planner|scheduler|dispatcher|driver|operator|mechanic|electrician|plumber|carpenter|welder|machinist|foreman|builder|painter|inspector|surveyor|estimator|chef|cook|baker|waiter|waitress|server|bartender|barista|host|hostess|housekeeper|janitor|cleaner|guard|officer|soldier|sergeant|captain|lieutenant|firefighter|pilot|flight attendant|steward|writer|editor|journalist|reporter|copywriter|author|translator|interpreter|photographer|videographer|illustrator|artist|animator|musician|actor|producer|curator|librarian|archivist|strategist|marketer|recruiter|advisor|adviser|ambassador|volunteer|contractor|freelancer|freelance|temp|worker|laborer|labourer|handler|picker|packer|stocker|crew member|team member|member|staff|expert|evangelist|advocate|scrum master|product owner|tester|qa|sre|devops|dba|webmaster|sysadmin|practitioner|resident|postdoc|postdoctoral|student|scholar|aide|attendant|tech|merchandiser|optician|hygienist|radiographer|sonographer|phlebotomist|stylist|hairdresser|beautician|florist|gardener|landscaper|farmer|caretaker|concierge|escort|guide|peer|docent|chair|chairman|chairperson|treasurer|delegate|organizer|facilitator|liaison|investigator|detective|statistician|biologist|chemist|physicist|geologist|ecologist|veterinarian|generalist|superintendent|provost|dean|registrar|cleric|pastor|priest|minister|" +
  "entwickler|entwicklerin|ingenieur|ingenieurin|leiter|leiterin|leitung|berater|beraterin|mitarbeiter|mitarbeiterin|praktikant|praktikantin|praktikum|werkstudent|werkstudentin|auszubildende|auszubildender|azubi|ausbildung zum|ausbildung zur|assistent|assistentin|sachbearbeiter|sachbearbeiterin|kaufmann|kauffrau|referent|referentin|techniker|technikerin|mechaniker|mechatroniker|elektriker|elektroniker|pfleger|pflegerin|krankenschwester|pflegefachkraft|pflegefachfrau|pflegefachmann|arzt|ärztin|lehrer|lehrerin|erzieher|erzieherin|buchhalter|buchhalterin|verkäufer|verkäuferin|koch|köchin|geschäftsführer|geschäftsführerin|projektleiter|projektleiterin|teamleiter|teamleiterin|abteilungsleiter|abteilungsleiterin|architekt|architektin|wissenschaftlicher|dozent|dozentin|redakteur|redakteurin|fachkraft|hilfskraft|aushilfe|meister|meisterin|geselle|tutorin|redaktion|studienrat|studienrätin|oberstudienrat|oberstudienrätin|referendar|referendarin|treuhänder|treuhänderin|disponent|disponentin|fahrer|fahrerin|hausmeister|hausmeisterin|bäcker|bäckerin|tischler|tischlerin|schreiner|friseur|friseurin|gärtner|gärtnerin|lagerist|lageristin|maurer|monteur|monteurin|zerspaner|polier|polizist|polizistin|" +
  "ingénieur|ingénieure|développeur|développeuse|chef de projet|responsable|directeur|directrice|consultante|stagiaire|stage|alternant|alternante|alternance|apprenti|apprentie|assistante|technicien|technicienne|comptable|infirmier|infirmière|professeur|enseignant|enseignante|vendeur|vendeuse|conseiller|conseillère|chargé|chargée|gestionnaire|employé|employée|ouvrier|serveur|serveuse|cuisinier|cuisinière|médecin|avocat|avocate|rédacteur|rédactrice|graphiste|chercheur|chercheuse|doctorant|doctorante|formateur|formatrice|animateur|animatrice|éducateur|éducatrice|aide-soignant|aide-soignante|secrétaire|gérant|gérante|commercial|commerciale|" +
  "ingeniero|ingeniera|desarrollador|desarrolladora|gerente|jefe|jefa|director|directora|consultor|consultora|analista|diseñador|diseñadora|becario|becaria|prácticas|asistente|auxiliar|técnico|técnica|contable|contador|contadora|enfermero|enfermera|profesor|profesora|maestro|maestra|vendedor|vendedora|dependiente|dependienta|administrativo|administrativa|coordinador|coordinadora|encargado|encargada|camarero|camarera|cocinero|cocinera|médico|médica|abogado|abogada|arquitecto|arquitecta|investigador|investigadora|redactor|redactora|recepcionista|ayudante|operario|operaria|" +
  "engenheiro|engenheira|desenvolvedor|desenvolvedora|coordenador|coordenadora|diretor|diretora|estagiário|estagiária|estágio|assistente|enfermeiro|enfermeira|professora|vendedora|arquiteto|arquiteta|pesquisador|pesquisadora|atendente|supervisora|líder|sócio|sócia|programador|programadora|advogado|advogada|operador|operadora|designer";
const ORGANISATION_WORDS =
  "inc|llc|ltd|limited|gmbh|ag|kg|se|corp|corporation|company|co|plc|llp|lp|pty|sa|sarl|sas|s\\.a|s\\.l|sl|s\\.r\\.l|srl|bv|b\\.v|nv|oy|ab|as|aps|kgaa|ohg|gbr|e\\.v|ev|ltda|eireli|pvt|group|gruppe|groupe|grupo|holding|holdings|partners|associates|consulting|consultants|solutions|systems|technologies|technology|software|labs|laboratories|laboratory|lab|studio|studios|media|agency|agentur|agence|agencia|bank|banque|banco|sparkasse|hospital|hôpital|klinik|klinikum|krankenhaus|clinic|clínica|clinique|medical center|health|healthcare|care|university|college|school|institute|institut|academy|universität|hochschule|université|universidad|universidade|foundation|stiftung|fondation|fundación|ministry|department|council|city of|county|government|agency|association|society|church|museum|library|theatre|theater|restaurant|hotel|café|cafe|store|stores|shop|market|supermarket|retail|industries|manufacturing|logistics|airlines|airways|motors|automotive|pharma|pharmaceuticals|biotech|energy|power|telecom|communications|networks|insurance|versicherung|capital|ventures|investments|financial|services|enterprises|international|global|verlag|werke|werk|district|center|centre|zentrum|nonprofit|npo|ngo|team|works|design co|outfitters|bakery|kitchen|brewery|farm|farms|clinics|pharmacy|apotheke|pharmacie|farmacia|practice|kanzlei|praxis|cabinet|bureau|büro|startup|self-employed|freelance|selbständig|kindergarten|kindertagesstätte|kita|pflegeheim|seniorenheim|stadtwerke|stadtverwaltung|landratsamt|gemeinde|spedition|bäckerei|metzgerei|brauerei|autohaus|tischlerei|schreinerei|treuhand|brasserie|boulangerie|hôtel|mairie|entreprise|établissements|ets|centre hospitalier|chu|construcciones|distribuciones|transportes|industrias|talleres|estudio|ayuntamiento|clínicas|centro hospitalar|construtora|prefeitura|câmara municipal|supermercados|municipality|municipal|borough|trust|nhs|school district|authority|cooperative|co-op|brothers|bros|sons|mills|pumps|electric|logistics|distribution";
const INSTITUTION_WORDS =
  "university|college|school|institute|institut|institution|academy|polytechnic|polytechnique|universität|universitaet|fachhochschule|hochschule|gymnasium|realschule|gesamtschule|berufsschule|berufskolleg|berufsakademie|akademie|schule|université|universite|lycée|école|ecole|iut|faculté|insa|IES|CFA|CFGS|HES-SO|seminarschule|berufsbildende|universidad|universitat|universidade|instituto|escuela|escola|colegio|colégio|facultad|faculdade|università|politecnico|politécnica|politécnico|univ|uni|tu|fh|eth|mit|ucla|ihk|campus|seminary|conservatory|bootcamp|conservatoire|conservatorio|kolleg|high school|assembly|centro|center|faculty|academia|technikum|oberschule|volkshochschule|sena|fgv|puc|usp|unicamp|iit|nit|bits|insead|lse|epfl|kth|hec|essec|udemy|coursera|k-12|ged";
/** Abbreviations are matched with their capitals: "as", "me" and "do" are words. */
const DEGREE_ABBREVIATIONS =
  "B\\.? ?S\\.? ?c?\\.?|B\\.? ?A\\.?|M\\.? ?S\\.?(?: ?c\\.?)?|M\\.? ?A\\.?|BSc|MSc|B\\.Sc\\.?|M\\.Sc\\.?|B\\.? ?Eng\\.?|M\\.? ?Eng\\.?|B\\.? ?Tech\\.?|M\\.? ?Tech\\.?|B\\.E\\.?|M\\.E\\.?|BE|ME|B\\.?F\\.?A\\.?|M\\.?F\\.?A\\.?|B\\.?B\\.?A\\.?|M\\.?B\\.?A\\.?|B\\.?Com\\.?|M\\.?Com\\.?|B\\.?S\\.?N\\.?|M\\.?S\\.?N\\.?|A\\.?D\\.?N\\.?|B\\.?Ed\\.?|M\\.?Ed\\.?|BCA|MCA|B\\.?Arch\\.?|M\\.?Arch\\.?|B\\.?Mus\\.?|M\\.?Mus\\.?|MPH|M\\.?P\\.?A\\.?|MSW|BSW|MPhil|M\\.Phil\\.?|LL\\.?B\\.?|LL\\.?M\\.?|J\\.?D\\.?|M\\.?D\\.?|D\\.O\\.?|D\\.?D\\.?S\\.?|Pharm\\.?D\\.?|DNP|DPT|Ph\\.? ?D\\.?|PhD|DPhil|Dr\\.(?: ?-?(?:Ing|rer|med|phil|jur|nat)\\.?)*|A\\.?A\\.?S\\.?|A\\.A\\.?|AA|A\\.S\\.?|AS|HND|HNC|BTEC|GCSEs?|GED|PGCE|PGDip|NVQ|BTS|DUT|BUT|CAP|BEP|DEUG|CPGE|DEA|DESS|FP|IB|BAC|Bac";
const DEGREE_WORDS =
  "bachelors?(?:['’]s)?|masters?(?:['’]s)?|doctorate|doctor of|doctoral|associates?(?:['’]s)? (?:degree|of|in)|diploma|certificate|certification program|degree|minor in|major in|foundation degree|higher national|a-levels?|high school diploma|undergraduate|postgraduate|licentiate|matriculation|baccalaureate|executive education|bootcamp in|juris doctor|medical doctor|nursing program|apprenticeship|journeyman|pgcert|pgdip|city & guilds|leaving certificate|" +
  "abitur|fachabitur|diplom|diplom-\\p{L}+|magister|staatsexamen|promotion|doktor|ausbildung|mittlere reife|realschulabschluss|hauptschulabschluss|fachhochschulreife|hochschulreife|allgemeine hochschulreife|meister|industriemeister|handwerksmeister|\\p{L}*fachwirt(?:in)?|\\p{L}*betriebswirt(?:in)?|staatlich geprüfter?|umschulung|berufsausbildung|lehre|matura|maturität|gesellenbrief|gesellenprüfung|meisterbrief|fachausweis|eidg\\. diplom|fähigkeitszeugnis|" +
  "licence|licence professionnelle|baccalauréat|maîtrise|doctorat|diplôme(?: d['’]ingénieur| d['’]état)?|brevet|mastère|classe préparatoire|titre professionnel|attestation|habilitation|certificat|maîtrise en|" +
  "grado|licenciatura|licenciado|licenciada|máster|maestría|doctorado|diplomatura|bachillerato|técnico superior|ciclo formativo|ingeniería|título|diplomado|bachiller|formación profesional|graduado|graduada|doctorado en|" +
  "bacharelado|bacharel|mestrado|doutorado|tecnólogo|graduação|pós-graduação|ensino médio|técnico em|especialização|doutoramento|tecnologia em|curso técnico";

const wordPattern = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");
const TITLE = wordPattern(TITLE_WORDS);
const TITLE_END = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${TITLE_WORDS})(?:\\s+(?:[IVX]+|\\d))?(?:\\s*\\([^)]*\\))?\\s*$`,
  "iu",
);
const GERMAN_TITLE =
  /\p{L}(?:entwickler|ingenieur|leiter|berater|mitarbeiter|praktikant|student|assistent|leitung|referendar|kauf(?:mann|frau)|techniker|mechaniker|pfleger|lehrer|kraft|führer|meister|manager|arbeiter)(?:in|innen)?(?![\p{L}])/iu;
const ORGANISATION = wordPattern(ORGANISATION_WORDS);
const INSTITUTION = wordPattern(INSTITUTION_WORDS);
const GERMAN_INSTITUTION = /\p{L}(?:universität|hochschule|gymnasium|schule|akademie|kolleg|institut)(?![\p{L}])/iu;
const DEGREE = wordPattern(DEGREE_WORDS);
const DEGREE_SHORT = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${DEGREE_ABBREVIATIONS})(?![\\p{L}\\p{N}])`, "u");
const DEGREE_LEAD = new RegExp(`^(?:${DEGREE_WORDS})(?![\\p{L}\\p{N}])`, "iu");
const DEGREE_SHORT_LEAD = new RegExp(`^(?:${DEGREE_ABBREVIATIONS})(?![\\p{L}\\p{N}])`, "u");

/** How much a text sounds like a job title: 0 (not at all) to 3. */
export function titleScore(text: string): number {
  if (isCaseless(text)) return scriptTitleScore(text);
  if (GERMAN_TITLE.test(text)) return 2.5;
  if (!TITLE.test(text)) return 0;
  return TITLE_END.test(text)
    ? 3
    : /^(?:senior|junior|lead|head|chief|sr\.?|jr\.?|staff|principal|interim|deputy|vice)\b/i.test(text)
      ? 2.5
      : 2;
}

/** How much a text sounds like the name of an organisation: 0 to 3. */
export function organisationScore(text: string): number {
  if (isCaseless(text)) return scriptOrganisationScore(text);
  if (
    /(?:^|[\s,])(?:inc|llc|ltd|gmbh|ag|corp|corporation|plc|s\.a\.|sarl|sas|srl|bv|b\.v\.|pvt|ltda|limited|e\.v\.)\.?$/i.test(
      text.trim(),
    )
  )
    return 3;
  if (
    /(?<![\p{L}])(?:university|universität|université|universidad|universidade|college|hospital|klinikum)(?![\p{L}])/iu.test(
      text,
    )
  )
    return 2;
  return ORGANISATION.test(text) || GERMAN_INSTITUTION.test(text) ? 1.5 : 0;
}

export function institutionScore(text: string): number {
  if (isCaseless(text)) return scriptInstitutionScore(text);
  return INSTITUTION.test(text) || GERMAN_INSTITUTION.test(text) ? 2 : 0;
}

/** Length of a degree's abbreviation at the start of a text ("B.S." in "B.S. Computer Science"), 0 when there is none. */
export function leadingAbbreviation(text: string): number {
  return DEGREE_SHORT_LEAD.exec(text)?.[0].length ?? 0;
}

export function degreeScore(text: string): number {
  if (isCaseless(text)) return scriptDegreeScore(text);
  const trimmed = text.trim();
  if (DEGREE_LEAD.test(trimmed) || DEGREE_SHORT_LEAD.test(trimmed)) return 3;
  return DEGREE.test(trimmed) || DEGREE_SHORT.test(trimmed) ? 1.5 : 0;
}
