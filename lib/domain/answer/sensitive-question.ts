/** Words of what only the owner may answer: money, permits, health, belonging, law, and consent. English and German. */
const SENSITIVE =
  /\b(salary|compensation|pay (expectation|range)|expected pay|desired pay|current pay|rate expectation|visa|sponsor\w*|work (permit|authori[sz]ation)|authori[sz]ed to work|right to work|eligible to work|legally|citizen\w*|nationality|immigration|clearance|gender|sex|pronouns?|race|racial|ethnic\w*|hispanic|latin[oax]|veteran|military|disab\w*|health|medical|pregnan\w*|religio\w*|belief|orientation|lgbt\w*|transgender|marital|married|children|age|date of birth|birthday|born|over 18|criminal|convict\w*|felony|misdemeanou?r|arrest\w*|background check|drug (test|screen)|non-?compete|social security|national insurance|passport|bank|consent|agree|certify|acknowledge|signature|gehalt\w*|verg(ü|u)tung|arbeitserlaubnis|aufenthalts\w*|staatsangeh\w*|staatsb(ü|u)rger\w*|geschlecht|schwerbehind\w*|behinderung|religion|konfession|familienstand|kinder|geburts\w*|vorstrafe\w*|f(ü|u)hrungszeugnis|gesundheit\w*|schwanger\w*|einwillig\w*|zustimm\w*)\b/iu;

/** True for a question of no known class that still asks for something only the owner may answer. */
export function isSensitiveQuestion(question: string): boolean {
  return SENSITIVE.test(question);
}
