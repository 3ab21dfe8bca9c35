/** Industries of the directory by the words of an occupation. Occupations that every industry has (sales, accounting) say nothing. */
const WORDS: readonly { industry: string; words: RegExp }[] = [
  {
    industry: "Healthcare",
    words:
      /\b(?:nurs\w*|doctor|physician|clinic\w*|medical|patient|surg\w*|therap\w*|pflege\w*|arzt|ärzt\w*|krankenschwester|caregiver|dental|dentist|radiolog\w*|midwife|infirmi\w*|enfermer\w*)\b/i,
  },
  {
    industry: "Pharmaceuticals & Biotech",
    words:
      /\b(?:pharma\w*|biotech\w*|biolog\w*|chemist|genom\w*|regulatory affairs|toxicolog\w*|lab(?:oratory)? (?:technician|scientist))\b/i,
  },
  {
    industry: "Education",
    words:
      /\b(?:teach\w*|lehr(?:er|kraft)\w*|professor|tutor|lecturer|instructor|curriculum|school|kindergarten|erzieher\w*|enseignant\w*|profesor\w*)\b/i,
  },
  {
    industry: "Financial Services",
    words:
      /\b(?:bank\w*|trader|trading|actuar\w*|underwrit\w*|wealth|investment|fintech|insurance|quant\w*|credit (?:risk|analyst)|kredit\w*)\b/i,
  },
  {
    industry: "Cybersecurity",
    words:
      /\b(?:security (?:engineer|analyst|architect|researcher)|cyber\w*|penetration test\w*|soc analyst|threat\w*)\b/i,
  },
  { industry: "Robotics", words: /\b(?:robot\w*|mechatronic\w*|autonomous systems?)\b/i },
  { industry: "Automotive", words: /\b(?:automotive|vehicle|kfz\w*|powertrain|car mechanic)\b/i },
  { industry: "Aerospace & Defense", words: /\b(?:aerospace|avionics|aircraft|satellite|defen[cs]e|flight|pilot)\b/i },
  {
    industry: "Energy",
    words: /\b(?:energy|solar|wind turbine|power plant|grid|elektriker|electrician|oil|gas|nuclear)\b/i,
  },
  {
    industry: "Manufacturing",
    words:
      /\b(?:manufactur\w*|machinist|production (?:engineer|operator|manager)|cnc|welder|schlosser|assembly|plant manager|zerspan\w*)\b/i,
  },
  {
    industry: "Real Estate & Construction",
    words:
      /\b(?:construction|civil engineer|architect(?!ure)\b(?! \w)|bau\w*|site manager|surveyor|real estate|property manager|carpenter|plumber)\b/i,
  },
  {
    industry: "Transportation & Logistics",
    words: /\b(?:logistic\w*|warehouse|driver|fahrer\w*|supply chain|dispatcher|fleet|shipping|lager\w*|freight)\b/i,
  },
  {
    industry: "Retail & E-commerce",
    words: /\b(?:retail|store manager|cashier|verkäufer\w*|e-?commerce|merchandis\w*|buyer|vendeur)\b/i,
  },
  {
    industry: "Hospitality & Tourism",
    words:
      /\b(?:chef|cook|koch|köch\w*|hotel|restaurant|barista|waiter|waitress|kellner\w*|baker|bäcker\w*|housekeep\w*|travel|tourism)\b/i,
  },
  {
    industry: "Media & Entertainment",
    words: /\b(?:journalist|editor|video|film|game|animator|producer|content creator|redakteur\w*|copywriter)\b/i,
  },
  {
    industry: "Government & Public Sector",
    words: /\b(?:policy|public (?:sector|administration|health)|civil servant|municipal|verwaltung\w*)\b/i,
  },
  {
    industry: "Non-profit",
    words: /\b(?:fundrais\w*|non-?profit|ngo|humanitarian|social worker|sozialarbeit\w*|volunteer\w*)\b/i,
  },
  {
    industry: "Telecommunications",
    words: /\b(?:telecom\w*|network engineer|rf engineer|fib(?:re|er) (?:optic|technician)\w*)\b/i,
  },
  {
    industry: "Agriculture & Food",
    words: /\b(?:agri\w*|farm\w*|agronom\w*|food (?:scientist|technolog\w*)|veterinar\w*|landwirt\w*)\b/i,
  },
  {
    industry: "Professional Services",
    words: /\b(?:consultant|consulting|lawyer|attorney|paralegal|legal counsel|auditor|steuer\w*|rechtsanw\w*|tax)\b/i,
  },
  {
    industry: "Technology",
    words:
      /\b(?:software|developer|programmer|devops|data (?:engineer|scientist|analyst)|machine learning|ml engineer|ai engineer|front-?end|back-?end|full-?stack|sre|cloud|product designer|ux\w*|entwickler\w*|développeu\w*|informatik\w*|it[- ](?:support|administrator))\b/i,
  },
];

/** Industries in which an occupation is at home, the most particular first; none for one that is everywhere. */
export function industriesOfTitle(title: string): string[] {
  return WORDS.filter(({ words }) => words.test(title)).map(({ industry }) => industry);
}
