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
    "work experience workexperience professionalexperience employment employmenthistory workhistory careerhistory professionalhistory experiences relevantexperience workexperiences professionalbackground career jobs positions positionsheld relatedexperience industryexperience teachingexperience researchexperience clinicalexperience internships internshipexperience additionalexperience otherexperience selectedexperience appointments academicappointments professionalappointments militaryexperience militaryservice leadershipexperience workandexperience jobhistory whereivebeen whereiworked whereihaveworked " +
    "berufserfahrung beruflicherwerdegang berufspraxis erfahrung erfahrungen beruflicheerfahrung werdegang praktischeerfahrung praktischeerfahrungen praktika beruflichestationen arbeitserfahrung beruflichelaufbahn berufstatigkeit anstellungen " +
    "experienceprofessionnelle experiencesprofessionnelles parcoursprofessionnel parcours emplois stages experiencespro experiencepro carriere " +
    "experiencia experiencialaboral experienciaprofesional experienciaprofissional experienciasprofissionais experiencias trayectoriaprofesional trayectoria historialaboral historiallaboral experienciadetrabajo practicas empleos carreira historicoprofissional trajetoriaprofissional",
  education:
    "education academicbackground educationalbackground academics academichistory academicqualifications qualificationsandeducation educationandtraining educationtraining educationandqualifications academicqualification studies schooling degrees educationhistory training trainings academicprofile academiceducation whereistudied " +
    "ausbildung bildung studium bildungsweg akademischeausbildung schulbildung bildungswerdegang ausbildungundstudium studiumundausbildung hochschulbildung akademischerwerdegang schulausbildung bildungslaufbahn schulischeausbildung weiterbildung weiterbildungen ausundweiterbildung fortbildung fortbildungen ausbildungundweiterbildung berufsausbildung " +
    "formation formations etudes scolarite diplomes parcoursacademique parcoursscolaire formationacademique etudesetformations diplomesetformations formationetdiplomes " +
    "educacion formacion formacionacademica estudios educacionyformacion titulacion titulacionacademica estudiosrealizados " +
    "educacao formacao formacaoacademica escolaridade academica habilitacoes habilitacoesliterarias",
  skills:
    "skills topskills technicalskills keyskills coreskills corecompetencies competencies technologies tools technicalexpertise areasofexpertise expertise coreexpertise softskills hardskills professionalskills skillset skillsandtools skillssummary summaryofskills computerskills itskills techstack technicalproficiencies proficiencies technicalproficiency technicalcompetencies technicalknowledge knowledge software softwareskills programminglanguages toolsandtechnologies technologiesandtools  specialties specialities specializations capabilities abilities additionalskills otherskills keycompetencies skillsandexpertise skillsabilities skillsandabilities relevantskills clinicalskills whatiknow " +
    "kenntnisse fahigkeiten kompetenzen faehigkeiten fachkenntnisse edvkenntnisse itkenntnisse technischekenntnisse kernkompetenzen fachkompetenzen fahigkeitenundkenntnisse kenntnisseundfahigkeiten besonderekenntnisse weiterekenntnisse technologien werkzeuge pckenntnisse fachlichekompetenzen informatik informatikkenntnisse digitalekompetenzen fertigkeiten starken staerken qualifikationen zusatzqualifikationen schwerpunkte " +
    "competences competencestechniques competencescles savoirfaire competencesinformatiques outils informatique atouts competencesprofessionnelles expertises aptitudes connaissances logiciels maitrisedeslogiciels bureautique qualites " +
    "habilidades competencias aptitudes conocimientos habilidadestecnicas competenciastecnicas competenciasclave conocimientostecnicos informatica herramientas destrezas capacidades conocimientosinformaticos habilidadesycompetencias programas programasinformaticos software ofimatica " +
    "habilidadesecompetencias conhecimentos conhecimentostecnicos tecnologias ferramentas aptidoes competenciasehabilidades programas softwares competenciasdigitais competenciastecnicas",
  projects:
    "projects personalprojects academicprojects selectedprojects keyprojects sideprojects projectexperience notableprojects relevantprojects portfolio opensource opensourceprojects opensourcecontributions openprojects softwareprojects majorprojects projectwork researchprojects technicalprojects classprojects courseprojects " +
    "projekte projekterfahrung eigeneprojekte ausgewahlteprojekte privateprojekte projets projetspersonnels realisations proyectos proyectospersonales proyectosdestacados projetos projetospessoais",
  certificates:
    "certifications certificates certification certificate licenses licensure licences licensesandcertifications certificationsandlicenses certificationsandtraining professionalcertifications credentials licensescertifications baradmissions baradmission admissions courseandcertifications coursesandcertifications trainingandcertifications registrations professionalregistrations professionaldevelopment licensure accreditations coursescertifications " +
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

/** The same in Hebrew, Arabic, Chinese, Japanese and Korean. */
const SCRIPT_HEADINGS: Partial<Record<SectionKind, string>> = {
  summary:
    "תקציר|פרופיל|אודות|על עצמי|תמצית|פרופיל אישי|نبذة|نبذة عني|الملخص|ملخص|الملف الشخصي|الهدف الوظيفي|个人简介|自我评价|个人总结|自我介绍|简介|个人优势|求职意向|個人簡介|自己PR|職務要約|要約|プロフィール|概要|자기소개",
  work: "ניסיון תעסוקתי|ניסיון מקצועי|ניסיון|תעסוקה|נסיון תעסוקתי|الخبرة المهنية|الخبرات|الخبرة|الخبرات العملية|الخبرة العملية|الخبرات المهنية|工作经历|工作经验|职业经历|实习经历|工作經歷|工作經驗|職歴|職務経歴|経歴|業務経験|경력|경력사항|경력 사항",
  education:
    "השכלה|לימודים|השכלה אקדמית|التعليم|المؤهلات العلمية|المؤهل العلمي|المؤهلات|الدراسة|التحصيل العلمي|教育背景|教育经历|学历|教育經歷|學歷|教育|学歴|教育歴|학력|학력사항|학력 사항",
  skills:
    "כישורים|מיומנויות|יכולות|ידע טכני|כישורים טכניים|المهارات|مهارات|المهارات التقنية|专业技能|技能|技能特长|职业技能|掌握技能|專業技能|スキル|保有スキル|技術スキル|得意分野|テクニカルスキル|기술|보유기술|기술 스택",
  projects: "פרויקטים|المشاريع|项目经历|项目经验|专案经历|專案經驗|プロジェクト|プロジェクト経験|프로젝트",
  certificates:
    "הסמכות|תעודות|קורסים והסמכות|الشهادات|الدورات التدريبية|الشهادات المهنية|证书|资格证书|證照|資格|免許・資格|資格・免許|자격증",
  languages: "שפות|اللغات|语言能力|语言|語言能力|語学|語学力|言語|외국어|언어",
  publications: "פרסומים|المنشورات|发表论文|论文|著作|論文|논문",
  awards: "פרסים|الجوائز|获奖经历|荣誉奖项|所获荣誉|獲獎|受賞歴|表彰|수상|수상경력",
  volunteer: "התנדבות|العمل التطوعي|التطوع|志愿者经历|志愿服务|ボランティア|ボランティア活動|봉사활동",
  interests: "תחביבים|תחומי עניין|الهوايات|الاهتمامات|兴趣爱好|爱好|興趣|趣味|趣味・特技|취미",
  references: "המלצות|ממליצים|المراجع|推荐人|参考",
  contact:
    "פרטי קשר|פרטים אישיים|יצירת קשר|معلومات الاتصال|البيانات الشخصية|المعلومات الشخصية|التواصل|联系方式|个人信息|基本信息|聯絡方式|個人資料|連絡先|個人情報|基本情報|연락처|인적사항",
};

const EXACT = new Map<string, SectionKind>();
for (const kind of SECTION_KINDS) {
  if (kind === "other") continue;
  for (const heading of [...HEADINGS[kind].split(/\s+/), ...(SCRIPT_HEADINGS[kind]?.split("|") ?? []).map(foldHeading)])
    if (!EXACT.has(heading)) EXACT.set(heading, kind);
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

function foldHeading(text: string): string {
  return plain(text).replace(/[^\p{L}]/gu, "");
}

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
