import type { QuestionKind } from "@/lib/domain/answer/question-kind";

/** What somebody brings along: licences, languages, years, links, reasons. Tried last, in this order. */
export const BACKGROUND_QUESTIONS = [
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
