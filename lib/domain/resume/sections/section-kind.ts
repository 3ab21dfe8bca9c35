/** What a section of a resume is about. "other" is a heading nobody knows: its lines belong to no field. */
export const SECTION_KINDS = [
  "summary",
  "work",
  "education",
  "skills",
  "projects",
  "certificates",
  "languages",
  "publications",
  "awards",
  "volunteer",
  "activities",
  "interests",
  "references",
  "courses",
  "contact",
  "links",
  "other",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Headings as people write them, without accents, spaces and signs; one list a kind, five languages. */
const HEADINGS: Record<Exclude<SectionKind, "other">, string> = {
  summary:
    "summary profile aboutme about objective careerobjective professionalsummary careersummary executivesummary professionalprofile personalprofile personalstatement overview highlights careerhighlights introduction bio biography whoiam summaryofqualifications qualificationssummary qualifications professionalobjective statement mission " +
    "profil kurzprofil ubermich uebermich zusammenfassung berufsprofil personlichesprofil berufsziel kurzvorstellung " +
    "apropos aproposdemoi resume profilprofessionnel objectif objectifprofessionnel presentation " +
    "perfil perfilprofesional resumen resumenprofesional sobremi objetivo objetivoprofesional extracto perfilpersonal acercademi " +
    "perfilprofissional resumo resumoprofissional sobremim objetivoprofissional sobre",
  work:
    "experience workexperience professionalexperience employment employmenthistory workhistory careerhistory professionalhistory experiences relevantexperience workexperiences professionalbackground career jobs positions positionsheld relatedexperience industryexperience teachingexperience researchexperience clinicalexperience internships internshipexperience additionalexperience otherexperience selectedexperience appointments academicappointments professionalappointments militaryexperience militaryservice leadershipexperience workandexperience jobhistory whereivebeen whereiworked whereihaveworked " +
    "berufserfahrung beruflicherwerdegang berufspraxis erfahrung erfahrungen beruflicheerfahrung werdegang praktischeerfahrung praktischeerfahrungen praktika beruflichestationen arbeitserfahrung beruflichelaufbahn berufstatigkeit anstellungen " +
    "experienceprofessionnelle experiencesprofessionnelles parcoursprofessionnel parcours emplois stages " +
    "experiencia experiencialaboral experienciaprofesional experienciaprofissional experienciasprofissionais experiencias trayectoriaprofesional trayectoria historialaboral historiallaboral experienciadetrabajo practicas empleos carreira historicoprofissional trajetoriaprofissional",
  education:
    "education academicbackground educationalbackground academics academichistory academicqualifications qualificationsandeducation educationandtraining educationtraining educationandqualifications academicqualification studies schooling degrees educationhistory training trainings academicprofile academiceducation whereistudied " +
    "ausbildung bildung studium bildungsweg akademischeausbildung schulbildung bildungswerdegang ausbildungundstudium studiumundausbildung hochschulbildung akademischerwerdegang schulausbildung bildungslaufbahn schulischeausbildung weiterbildung weiterbildungen ausundweiterbildung fortbildung fortbildungen ausbildungundweiterbildung berufsausbildung " +
    "formation formations etudes scolarite diplomes parcoursacademique parcoursscolaire formationacademique etudesetformations diplomesetformations formationetdiplomes " +
    "educacion formacion formacionacademica estudios educacionyformacion titulacion titulacionacademica estudiosrealizados " +
    "educacao formacao formacaoacademica escolaridade academica habilitacoes habilitacoesliterarias",
  skills:
    "skills topskills technicalskills keyskills coreskills corecompetencies competencies technologies tools technicalexpertise areasofexpertise expertise coreexpertise softskills hardskills professionalskills skillset skillsandtools skillssummary summaryofskills computerskills itskills techstack technicalproficiencies proficiencies technicalproficiency technicalcompetencies technicalknowledge knowledge software softwareskills programminglanguages toolsandtechnologies technologiesandtools  specialties specialities specializations capabilities abilities additionalskills otherskills keycompetencies skillsandexpertise skillsabilities skillsandabilities relevantskills clinicalskills whatiknow " +
    "kenntnisse fahigkeiten kompetenzen faehigkeiten fachkenntnisse edvkenntnisse itkenntnisse technischekenntnisse kernkompetenzen fachkompetenzen fahigkeitenundkenntnisse kenntnisseundfahigkeiten besonderekenntnisse weiterekenntnisse technologien werkzeuge pckenntnisse fachlichekompetenzen qualifikationen zusatzqualifikationen schwerpunkte " +
    "competences competencestechniques competencescles savoirfaire competencesinformatiques outils informatique atouts competencesprofessionnelles expertises aptitudes connaissances " +
    "habilidades competencias aptitudes conocimientos habilidadestecnicas competenciastecnicas competenciasclave conocimientostecnicos informatica herramientas destrezas capacidades conocimientosinformaticos habilidadesycompetencias " +
    "habilidadesecompetencias conhecimentos conhecimentostecnicos tecnologias ferramentas aptidoes competenciasehabilidades",
  projects:
    "projects personalprojects academicprojects selectedprojects keyprojects sideprojects projectexperience notableprojects relevantprojects portfolio opensource opensourceprojects opensourcecontributions openprojects softwareprojects majorprojects projectwork researchprojects technicalprojects classprojects courseprojects " +
    "projekte projekterfahrung eigeneprojekte ausgewahlteprojekte privateprojekte projets projetspersonnels realisations proyectos proyectospersonales proyectosdestacados projetos projetospessoais",
  certificates:
    "certifications certificates certification certificate licenses licensure licences licensesandcertifications certificationsandlicenses certificationsandtraining professionalcertifications credentials licensescertifications courseandcertifications coursesandcertifications trainingandcertifications registrations professionalregistrations professionaldevelopment licensure accreditations coursescertifications " +
    "zertifikate zertifizierungen zertifikateundweiterbildungen fortbildungenundzertifikate lizenzen weiterbildungundzertifikate " +
    "certificats habilitations certificaciones certificados cursosycertificaciones licencias certificacoes certificadosecursos cursosecertificacoes cursoscertificacoes",
  languages:
    "languages language languageskills foreignlanguages spokenlanguages languageproficiency sprachen sprachkenntnisse fremdsprachen langues languesparlees competenceslinguistiques idiomas lenguas linguas",
  publications:
    "publications papers selectedpublications talks presentations patents publicationsandpatents publicationsandpresentations conferencepresentations conferences speaking invitedtalks research articles writing books writings patentsandpublications lectures " +
    "publikationen veroffentlichungen vortrage patente publicationsscientifiques conferencesetpublications brevets publicaciones patentes ponencias publicacoes artigos",
  awards:
    "awards honors honours awardsandhonors honorsandawards achievements accomplishments keyachievements keyaccomplishments awardsandachievements scholarships scholarshipsandawards recognition grants fellowships honorsawards fellowshipsandawards prizes distinctions selectedhonors achievementsandawards mostproudof awardsandrecognition " +
    "auszeichnungen preise stipendien erfolge prix distinctionsetprix recompenses bourses premios reconocimientos logros becas premiosyreconocimientos distincoes conquistas premiacoes",
  volunteer:
    "volunteer volunteering volunteerexperience volunteerwork communityservice communityinvolvement volunteerism volunteeringexperience service civicengagement socialengagement pubicservice publicservice outreach community " +
    "ehrenamt ehrenamtlichetatigkeit ehrenamtlichesengagement engagement sozialesengagement ehrenamtliches benevolat engagementassociatif engagements viassociative vieassociative voluntariado trabajovoluntario voluntariadoe trabalhovoluntario",
  activities:
    "activities extracurricular extracurriculars extracurricularactivities leadership leadershipandactivities activitiesandleadership leadershipactivities campusinvolvement involvement memberships professionalmemberships affiliations professionalaffiliations organizations clubs committees societies professionalassociations associations programs " +
    "mitgliedschaften aktivitaten ausserschulischeaktivitaten activitesextrascolaires activites adhesions actividades actividadesextracurriculares atividades atividadesextracurriculares",
  interests:
    "interests hobbies hobbiesandinterests interestsandhobbies personalinterests passions interessen hobbys hobbysundinteressen interessenundhobbys freizeit loisirs centresdinteret interets passionsetloisirs intereses aficiones hobbiesointereses interesses hobbieseinteresses",
  references:
    "references referees testimonials recommendations referenzen empfehlungen referencias recomendaciones recomendacoes",
  courses:
    "coursework relevantcoursework courses relevantcourses keycourses selectedcoursework lehrveranstaltungen kurse cours cursos",
  contact:
    "contact contacts contactinformation contactinfo contactdetails personalinformation personaldetails personalinfo personaldata details getintouch info contactme address " +
    "kontakt kontaktdaten personlichedaten personlicheangaben zurperson persoenlichedaten anschrift coordonnees informationspersonnelles etatcivil contacto datosdecontacto datospersonales informaciondecontacto informacionpersonal contato dadospessoais contatos informacoespessoais dadosdecontato",
  links:
    "links profiles socialmedia social websites onlineprofiles socialprofiles online web socials onlinepresence sociallinks redessociales reseauxsociaux redessociais perfis",
};

const EXACT = new Map<string, SectionKind>();
for (const kind of SECTION_KINDS) {
  if (kind === "other") continue;
  for (const heading of HEADINGS[kind].split(/\s+/)) if (!EXACT.has(heading)) EXACT.set(heading, kind);
}

/** The head noun decides what a longer heading is about: "Computer Engineering Experience" is experience. */
const HEAD_NOUNS: [RegExp, SectionKind][] = [
  [/volunteer|voluntari|ehrenamt|benevol|community (?:service|involvement)/, "volunteer"],
  [/\bproject (?:work|experience|history)\b|\b(?:projects|projekte|projets|proyectos|projetos)$/, "projects"],
  [
    /\b(?:experience|experiences|employment|berufserfahrung|erfahrung|erfahrungen|experiencia|experiencias|internships|werdegang)$/,
    "work",
  ],
  [
    /\b(?:work|employment|career|professional|job|job|laboral|professionnel|professionnelle) (?:history|background|record|overview|timeline)$/,
    "work",
  ],
  [/^(?:experience|berufserfahrung|experiencia|experiences?) /, "work"],
  [
    /\b(?:education|educational background|academic background|ausbildung|bildung|studium|formation|formacion|educacion|educacao|formacao)$/,
    "education",
  ],
  [/^(?:education|ausbildung|studium|formation|formacion|educacion|educacao|formacao|academic) /, "education"],
  [
    /\b(?:skills|competencies|technologies|proficiencies|expertise|toolkit|kenntnisse|kompetenzen|fahigkeiten|competences|habilidades|competencias|conocimientos|conhecimentos)$/,
    "skills",
  ],
  [/^(?:skills|kenntnisse|competences|habilidades|competencias|technical|tools|software|core) /, "skills"],
  [
    /\b(?:certifications|certificates|licenses|licences|licensure|credentials|zertifikate|certificaciones|certificacoes|certificats)\b/,
    "certificates",
  ],
  [/\b(?:languages|sprachen|langues|idiomas)$/, "languages"],
  [/\b(?:publications|patents|presentations|talks|papers|publikationen|publicaciones|publicacoes)\b/, "publications"],
  [
    /\b(?:awards|honors|honours|achievements|accomplishments|scholarships|recognition|auszeichnungen|premios|distinctions)\b/,
    "awards",
  ],
  [/\b(?:activities|leadership|memberships|affiliations|involvement|organizations|associations)\b/, "activities"],
  [/\b(?:interests|hobbies|interessen|hobbys|loisirs|aficiones)\b/, "interests"],
  [/\b(?:coursework|courses)$/, "courses"],
  [/\b(?:summary|profile|objective|profil|perfil|resumen|resumo)$/, "summary"],
  [/\b(?:references|referenzen|referencias)\b/, "references"],
  [/^(?:training|weiterbildung|fortbildung)/, "certificates"],
];

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();
}

/**
 * The kind of section a heading's words announce, or null when they announce none. `isExact` is false for a guess from
 * the head noun, which deserves belief only with a heading's looks.
 */
export function sectionKindOf(text: string): KnownHeading | null {
  if (text.length > MAX_HEADING) return null;
  const known = kindsOfTexts.get(text);
  if (known !== undefined) return known;
  const found = readSectionKind(text);
  if (kindsOfTexts.size >= MAX_KNOWN) kindsOfTexts.clear();
  kindsOfTexts.set(text, found);
  return found;
}

type KnownHeading = { kind: SectionKind; isExact: boolean };

/** A line is looked at by several steps and headings repeat from resume to resume. */
const kindsOfTexts = new Map<string, KnownHeading | null>();
const MAX_KNOWN = 2_000;
const MAX_HEADING = 200;

function readSectionKind(text: string): KnownHeading | null {
  const words = plain(text)
    .replace(/&|\+|\/|,/g, " and ")
    .replace(/[^\p{L}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (words === "" || words.length > 60) return null;
  const exact =
    EXACT.get(words.replace(/ /g, "")) ?? EXACT.get(words.replace(/ (?:and|und|et|y|e) /g, " ").replace(/ /g, ""));
  if (exact) return { kind: exact, isExact: true };
  const tokens = words.split(" ");
  if (tokens.length > 6) return null;
  const parts = words.split(/ (?:and|und|et|y|e) /).map((part) => part.trim());
  if (parts.length > 1) {
    const kinds = parts.map((part) => EXACT.get(part.replace(/ /g, "")));
    const [first] = kinds;
    if (kinds.includes("work")) return { kind: "work", isExact: true };
    // "Programs, Skills, Software": what most of the words announce, else the first.
    const repeated = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
    if (first && kinds.every((kind) => kind !== undefined)) return { kind: repeated ?? first, isExact: true };
  }
  const guess = HEAD_NOUNS.find(([pattern]) => pattern.test(words));
  return guess ? { kind: guess[1], isExact: false } : null;
}
