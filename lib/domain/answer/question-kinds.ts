/** What an answer depends on besides its kind: an answer for Germany says nothing about Canada, one for three days nothing about five. */
export type TopicRule = "none" | "country" | "employer" | "number" | "subject" | "network";

export type QuestionKind = {
  kind: string;
  /** What the page calls it. */
  label: string;
  /** Money, permits, health, belonging, law and consent: the owner's alone, never written by anything else. */
  isSensitive: boolean;
  topic: TopicRule;
  /** An example that the page offers. */
  example: string;
  /** Tested on the folded question (lower case, no marks, "ß" as "ss"); English and German. The first kind that fits wins. */
  patterns: readonly RegExp[];
};

/**
 * The classes of questions that employers ask, in the order they are tried: a class that could be mistaken for a later one
 * comes first ("notice" of privacy before the notice period, sponsorship before permits). Wordings follow public
 * application forms.
 */
export const QUESTION_KINDS = [
  {
    kind: "consent",
    label: "Consents and statements",
    isSensitive: true,
    topic: "employer",
    example: "I have read the privacy notice",
    patterns: [
      /privacy (notice|policy|statement|terms)|datenschutz(hinweis|erklarung|bestimmung|information)|einwillig|\bconsent\b|arbitration|\bnda\b/,
      /\bi (hereby )?(agree|acknowledge|certify|confirm|understand|declare)\b|\bich (stimme|willige|bestatige|versichere|erklare)/,
      /talent ?(pool|community)|future (opportunit|contact|vacanc)|marketing (e-?mail|message|communication)|text me\b|\bsms\b|newsletter|\bown words\b|ai policy|bewerberpool/,
    ],
  },
  {
    kind: "permit_without_sponsorship",
    label: "Allowed to work without sponsorship",
    isSensitive: true,
    topic: "country",
    example: "Are you allowed to work in Germany without sponsorship?",
    patterns: [
      /(authori[sz]|allowed|eligible|permitted|legally|right to work|work lawfully|berechtigt|arbeiten).*(without|ohne|not) .*(sponsor|employer support|visum|unterstutzung)/,
    ],
  },
  {
    kind: "sponsorship",
    label: "Needs visa sponsorship",
    isSensitive: true,
    topic: "country",
    example: "Will you now or in the future need visa sponsorship?",
    patterns: [
      /(visa|immigration|employment|work|h-?1b|require|need|future|benotig|brauch).{0,60}sponsor|sponsor.{0,60}(visa|immigration|employment|work|h-?1b)|^\W*(visa )?sponsorship\W*$/,
      /(require|need|benotig|brauch).{0,40}(visa|visum|work permit|arbeitserlaubnis|aufenthaltstitel|immigration)|immigration case/,
    ],
  },
  {
    kind: "work_permit",
    label: "Allowed to work",
    isSensitive: true,
    topic: "country",
    example: "Are you legally allowed to work in Germany?",
    patterns: [
      /(authori[sz]|eligib|entitl|permi(t|ss)|allowed|legally|legal right|right|lawful).{0,40}\b(to )?(work|employ)|work (authori[sz]ation|permit|eligibility)|employment (authori[sz]ation|eligibility)/,
      /arbeitserlaubnis|arbeitsgenehmigung|aufenthalts(titel|status|erlaubnis)|(berechtigt|durfen|darfst).*(arbeit|beschaftig)|visa (status|type)|what (type of )?visa/,
    ],
  },
  {
    kind: "citizenship",
    label: "Citizenship",
    isSensitive: true,
    topic: "country",
    example: "What is your citizenship?",
    patterns: [/citizen|nationalit|staatsangehorig|staatsburger|u\.?s\.? person|export (licens|control)|deemed export/],
  },
  {
    kind: "security_clearance",
    label: "Security clearance",
    isSensitive: true,
    topic: "none",
    example: "Do you hold a security clearance?",
    patterns: [/clearance|sicherheitsuberprufung/],
  },
  {
    kind: "adult",
    label: "Of legal age",
    isSensitive: true,
    topic: "none",
    example: "Are you at least 18 years old?",
    patterns: [
      /(at least|over|older than|above|mindestens|uber) (18|eighteen|16|21)\b|18 (years|jahre)|volljahrig|legal age/,
    ],
  },
  {
    kind: "criminal_record",
    label: "Criminal record and background checks",
    isSensitive: true,
    topic: "none",
    example: "Have you been convicted of a crime?",
    patterns: [
      /criminal|convict|felony|misdemeano|arrested|vorstraf|fuhrungszeugnis|straftat|background (check|screen)|drug (test|screen)/,
    ],
  },
  {
    kind: "accommodation",
    label: "Adjustments for the interview or the work",
    isSensitive: true,
    topic: "none",
    example: "Do you need adjustments for the interview?",
    patterns: [
      /accommodations?\b|reasonable adjustment|adjustments? (do|for|to|during|you)|nachteilsausgleich|barrierefrei|requisite duties/,
    ],
  },
  {
    kind: "disability",
    label: "Disability",
    isSensitive: true,
    topic: "none",
    example: "Do you have a disability?",
    patterns: [/disab|behinder|gleichgestellt|chronic condition/],
  },
  {
    kind: "health",
    label: "Health",
    isSensitive: true,
    topic: "none",
    example: "Are you vaccinated?",
    patterns: [
      /\bhealth (condition|status|issue|problem|questionnaire)|medical|vaccin|geimpft|impf|gesundheitlich|pregnan|schwanger/,
    ],
  },
  {
    kind: "veteran",
    label: "Military service",
    isSensitive: true,
    topic: "none",
    example: "Are you a veteran?",
    patterns: [/veteran|armed forces|military (status|service|spouse)|wehrdienst|bundeswehr/],
  },
  {
    kind: "orientation",
    label: "Sexual orientation",
    isSensitive: true,
    topic: "none",
    example: "What is your sexual orientation?",
    patterns: [/orientation\b|lgbt|queer|sexuelle/],
  },
  {
    kind: "gender",
    label: "Gender and pronouns",
    isSensitive: true,
    topic: "none",
    example: "What is your gender?",
    patterns: [/\bgender|\bsex\b|pronoun|geschlecht|transgender|\banrede\b|salutation/],
  },
  {
    kind: "ethnicity",
    label: "Ethnicity",
    isSensitive: true,
    topic: "none",
    example: "How would you describe your ethnicity?",
    patterns: [/\brac(e|ial)\b|ethnic|hispanic|latin[oax]\b|ethnisch|hautfarbe/],
  },
  {
    kind: "belief_and_family",
    label: "Belief, family and background",
    isSensitive: true,
    topic: "none",
    example: "What is your religion?",
    patterns: [
      /religio|konfession|marital|familienstand|verheiratet|\bchildren\b|\bkinder\b|caregiver|first.generation|free school meals|care leaver|which .*communit/,
    ],
  },
  {
    kind: "age",
    label: "Age and date of birth",
    isSensitive: true,
    topic: "none",
    example: "What is your date of birth?",
    patterns: [
      /date of birth|birth ?(date|day)|geburts|your (current )?age\b|how old|age (group|band|range)|\balter\b|wie alt/,
    ],
  },
  {
    kind: "identity_number",
    label: "Identity and tax numbers",
    isSensitive: true,
    topic: "none",
    example: "What is your social security number?",
    patterns: [
      /social security|national insurance|passport n|sozialversicherungsnummer|steuer.?(id|nummer)|\biban\b|bank account/,
    ],
  },
  {
    kind: "non_compete",
    label: "Restrictions and conflicts of interest",
    isSensitive: true,
    topic: "employer",
    example: "Are you bound by a non-compete agreement?",
    patterns: [
      /non.?(compet|solicit|disclos)|wettbewerbsverbot|conflict of interest|outside business|relatives?\b|family member|politically exposed|government (official|employment)|verwandt|angehorige/,
    ],
  },
  {
    kind: "current_salary",
    label: "Current salary",
    isSensitive: true,
    topic: "none",
    example: "What do you earn now?",
    patterns: [
      /(current|present|past|previous|derzeitig|aktuell|bisherig|jetzig)\w* (base |annual |total |jahres)?(salary|pay\b|compensation|ctc|gehalt|jahresgehalt|verdienst|vergutung)|earn (now|currently)|verdienen sie (derzeit|aktuell|jetzt)/,
    ],
  },
  {
    kind: "salary_range_accepted",
    label: "Accepts the posted salary range",
    isSensitive: true,
    topic: "employer",
    example: "Is the posted salary range right for you?",
    patterns: [
      /(comfortable|accept|agree|align|confirm|within|work for|passt|einverstanden).*(salary|compensation|pay|gehalts?)[\s-]*(range|band|spanne|rahmen)|(salary|compensation|pay) (range|band).*(accept|comfortable|align|work for|within)|gehalts(spanne|rahmen|band)/,
    ],
  },
  {
    kind: "salary_expectation",
    label: "Salary expectation",
    isSensitive: true,
    topic: "none",
    example: "What are your salary expectations?",
    patterns: [
      /(salary|pay|compensation|ote|wage|rate|remuneration).{0,40}(expect|desire|requirement|target|looking|aspiration|seeking|hoping)|(expect|desire|target|require|minimum|hourly|day|daily)\w* .{0,30}(salary|pay\b|compensation|\bote\b|wage|\brate\b|remuneration|ctc)/,
      /gehalts?(vorstellung|wunsch|erwartung)|(vorstellung|wunsch|erwart)\w* .{0,30}(gehalt|verdien|vergutung)|wunschgehalt|jahresgehalt|stundensatz|tagessatz|verdienen/,
      /^\W*(salary|gehalt|compensation|desired pay)\W*$/,
    ],
  },
  {
    kind: "notice_period",
    label: "Notice period",
    isSensitive: false,
    topic: "none",
    example: "What is your notice period?",
    patterns: [
      /notice (period|time)|period of notice|(weeks|months|long|much)[^.?]{0,20} notice|kundigungsfrist|give notice/,
    ],
  },
  {
    kind: "earliest_start",
    label: "Earliest start",
    isSensitive: false,
    topic: "none",
    example: "When could you start?",
    patterns: [
      /(when (can|could|would|are|will)|how soon|earliest|desired|preferred|possible).{0,40}(start|join|begin|available|commence)|start(ing)? date|(available|availability) (to start|date|from)|date available/,
      /eintritt|(ab wann|wann (konn|kann|mocht|war|steh)|fruheste|nachstmoglich)\w*.{0,40}(anfangen|starten|beginnen|verfugbar|einsteigen|start|beginn|verfugung)|startdatum|starttermin|verfugbar ab/,
    ],
  },
  {
    kind: "relocation_help",
    label: "Needs help with moving",
    isSensitive: false,
    topic: "none",
    example: "Do you need relocation assistance?",
    patterns: [/relocation (support|assistance|package|help)|umzugs(hilfe|unterstutzung|kosten)/],
  },
  {
    kind: "relocation",
    label: "Willing to move",
    isSensitive: false,
    topic: "none",
    example: "Would you move for this job?",
    patterns: [/relocat|willing to move|umzieh|umzuzieh|umzug|wohnortwechsel|ortswechsel/],
  },
  {
    kind: "office_days",
    label: "Work in the office",
    isSensitive: false,
    topic: "number",
    example: "Can you be in the office three days a week?",
    patterns: [
      /\b(office|on.?site|in.?person|hybrid|buro|vor ort|prasenz)\b.*(day|week|policy|willing|able|comfortable|commit|tag|woche|bereit)|(willing|able|comfortable|commit|bereit|konnen).*\b(office|on.?site|hybrid|buro|vor ort|prasenz)\b/,
    ],
  },
  {
    kind: "remote",
    label: "Remote work",
    isSensitive: false,
    topic: "none",
    example: "Do you want to work remotely?",
    patterns: [
      /(prefer|want|willing|able|open|comfortable|like|would|can you|mochte|wollen|konnen|bereit).*(\bremote|home.?office|mobile?s? arbeit)|work (model|location) preference|arbeitsmodell|^\W*(remote( work)?|home.?office)\W*$/,
    ],
  },
  {
    kind: "commute",
    label: "Distance to work",
    isSensitive: false,
    topic: "employer",
    example: "Do you live near our office?",
    patterns: [/commut|\blocal to\b|pendel|(live|reside|based|located) (in|near|within).*(office|area|distance)/],
  },
  {
    kind: "travel",
    label: "Travel",
    isSensitive: false,
    topic: "number",
    example: "How much travel is fine for you?",
    patterns: [
      /(willing|able|open|comfortable|%|percent|how much|how often|up to|can you|bereit).*(\btravel|reise)|\btravel.*(%|percent|willing|required)|reisebereit|^\W*travel\W*$/,
    ],
  },
  {
    kind: "working_hours",
    label: "Hours and shifts",
    isSensitive: false,
    topic: "number",
    example: "Can you work shifts or weekends?",
    patterns: [
      /\bshifts?\b|weekend|overtime|on.?call|hours (a|per) week|full.?time or part|part.?time|schicht|wochenend|uberstunden|teilzeit|vollzeit|wochenstunden|rufbereitschaft/,
    ],
  },
  {
    kind: "driving_licence",
    label: "Driving licence",
    isSensitive: false,
    topic: "none",
    example: "Do you have a driving licence?",
    patterns: [/driv(er'?s?|ing|ers) licen[cs]e|fuhrerschein|fahrerlaubnis|valid licen[cs]e to drive/],
  },
  {
    kind: "language_level",
    label: "Languages",
    isSensitive: false,
    topic: "subject",
    example: "How well do you speak English?",
    patterns: [
      /(fluen|proficien|speak|level of|native|languages?\b).{0,40}(english|german|french|spanish|italian|dutch|portuguese|polish|language|swedish|danish|czech|turkish|arabic|chinese|japanese|russian|ukrainian)/,
      /(english|german|french|spanish|italian|dutch|portuguese|polish|swedish|danish|czech|turkish|arabic|chinese|japanese|russian|ukrainian).{0,30}(fluen|proficien|level|skills|native)/,
      /sprachkenntnis|sprachniveau|(deutsch|englisch|franzosisch|spanisch|italienisch|niederlandisch|polnisch|turkisch)(kenntnis|niveau)|(wie gut|fliessend|sprechen|sprichst|niveau).{0,40}(deutsch|englisch|franzosisch|spanisch|italienisch|polnisch|turkisch|sprache)/,
      /which languages|welche sprachen/,
    ],
  },
  {
    kind: "minimum_experience",
    label: "Has at least so many years",
    isSensitive: false,
    topic: "subject",
    example: "Do you have at least 3 years of experience with SQL?",
    patterns: [
      /(do you (have|possess)|have you|haben sie|hast du|verfug).*(\d|\b(two|three|four|five|six|seven|eight|ten|zwei|drei|vier|funf|sechs|acht|zehn)\b).*(years?|jahre)/,
    ],
  },
  {
    kind: "years_of_experience",
    label: "Years of experience",
    isSensitive: false,
    topic: "subject",
    example: "How many years have you worked with Kubernetes?",
    patterns: [
      /(how many|number of|total|years of|amount of).{0,40}years?|years? of .{0,40}experience|how (long|much experience)|wie ?viele jahre|wie lange|jahre .{0,20}(berufs)?erfahrung|berufserfahrung/,
    ],
  },
  {
    kind: "link",
    label: "Links",
    isSensitive: false,
    topic: "network",
    example: "LinkedIn profile",
    patterns: [
      /linked ?in|github|gitlab|\bxing\b|twitter|\burl\b|stack ?overflow|behance|dribbble|orcid|google scholar|homepage|webseite/,
      /(personal|your|link|url|profile|deine?|ihre?).{0,15}(portfolio|website)|(portfolio|website).{0,10}(link|url)|^\W*(other |personal |portfolio|website|links?|or|and|\W)*(portfolio|website|links?)\W*$/,
    ],
  },
  {
    kind: "how_heard",
    label: "How you found the job",
    isSensitive: false,
    topic: "employer",
    example: "How did you hear about us?",
    patterns: [
      /(how|where) did you (first )?(hear|learn|find)|hear about (us|this)|source of application|(wie|wo|woher) .{0,20}(aufmerksam|erfahren|gefunden|von uns)/,
    ],
  },
  {
    kind: "referral",
    label: "Referral",
    isSensitive: false,
    topic: "employer",
    example: "Did somebody refer you?",
    patterns: [/referr(ed|al|er|ing)|empfohlen|empfehlung|know (anyone|someone)/],
  },
  {
    kind: "worked_here_before",
    label: "Worked or applied there before",
    isSensitive: false,
    topic: "employer",
    example: "Have you worked for us before?",
    patterns: [
      /(previously|ever|before|former(ly)?|currently|already|past).{0,40}\b(work(ed)?|employ(ed|ee)?|contractor|appl(y|ied)|interview(ed)?) (at|for|by|with|to|of) (us|our|this company|the company)\b|\b(worked|applied|employed|interviewed) here\b/,
      /(schon|bereits|fruher|jemals|zuvor).{0,30}\b(bei|fur) (uns|us)\b/,
    ],
  },
  {
    kind: "why_leaving",
    label: "Why you want to change",
    isSensitive: false,
    topic: "none",
    example: "Why do you want to leave your job?",
    patterns: [
      /why .{0,40}(leav|chang|looking for a new|left)|reason for (leaving|change)|wechsel(grund|motivation)|warum .{0,40}(wechsel|verlassen|verander)/,
    ],
  },
  {
    kind: "why_us",
    label: "Why this employer",
    isSensitive: false,
    topic: "employer",
    example: "Why do you want to work here?",
    patterns: [
      /\bwhy\b.{0,60}\b(work|working|join|joining|apply|applying|role|position|job|company|team|us|here|interested)\b|^\W*why \w+\W*$|what .{0,20}(excites|interests|attracts|motivates|draws|appeals)|your (interest|motivation) (in|for|to)|^\W*motivation\W*$/,
      /(warum|wieso|weshalb).{0,60}\b(wir|uns|us|hier|stelle|position|arbeiten|bewirb\w*|bewerb\w*|interess\w*|unternehmen)|was (reizt|motiviert|interessiert|begeistert)|motivationsschreiben|deine motivation|ihre motivation/,
    ],
  },
  {
    kind: "current_employer",
    label: "Current or last employer",
    isSensitive: false,
    topic: "none",
    example: "Who is your current employer?",
    patterns: [
      /^(\W|please|who|what|which|is|was|or|the|name|of|your|wer|ist|ihr|dein)*(current|most recent|last|present|aktuelle?r?|derzeitige?r?|letzte?r?)\W.{0,25}(employer|company|arbeitgeber)\W*$/,
    ],
  },
  {
    kind: "current_title",
    label: "Current or last title",
    isSensitive: false,
    topic: "none",
    example: "What is your current title?",
    patterns: [
      /^(\W|please|what|which|is|was|or|the|your|ihre?|deine?)*(current|most recent|last|present|aktuelle?r?|derzeitige?r?|letzte?r?)\W.{0,25}(title|role|position|titel)\W*$/,
    ],
  },
  {
    kind: "highest_degree",
    label: "Highest degree",
    isSensitive: false,
    topic: "none",
    example: "What is your highest degree?",
    patterns: [
      /(highest|level of|most recent).{0,25}(degree|education|qualification|school)|hochste\w* .{0,15}(abschluss|bildung)|bildungsabschluss/,
    ],
  },
  {
    kind: "certificates",
    label: "Certificates and licences",
    isSensitive: false,
    topic: "subject",
    example: "Which certificates do you hold?",
    patterns: [/certificat|certified|zertifi|approbation|licen[cs]ed|registration number/],
  },
  {
    kind: "time_zone",
    label: "Time zone",
    isSensitive: false,
    topic: "none",
    example: "Which time zone do you work in?",
    patterns: [/time ?zone|zeitzone|(hours|overlap|working|work in) .{0,20}\b(est|cst|pst|cet|gmt|utc)\b/],
  },
] as const satisfies readonly QuestionKind[];

/** A question that no class knows, kept by its own words. */
export const OTHER_QUESTION: QuestionKind = {
  kind: "other",
  label: "Other questions",
  isSensitive: false,
  topic: "none",
  example: "",
  patterns: [],
};

const BY_NAME = new Map<string, QuestionKind>([...QUESTION_KINDS, OTHER_QUESTION].map((entry) => [entry.kind, entry]));

/** The class of a stored answer. An unknown name (of a later version) counts as another question. */
export function questionKind(kind: string): QuestionKind {
  return BY_NAME.get(kind) ?? OTHER_QUESTION;
}
