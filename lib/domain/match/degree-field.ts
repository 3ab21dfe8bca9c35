const STUDIED =
  /\b(?:degree|diploma|bachelor['’]?s?|master['’]?s?|b\.?sc|m\.?sc|ph\.?\s?d|doctorate|b\.?s|m\.?s|b\.?a|major(?:ed|ing)?|graduated?|studies|studium|abschluss|ausbildung|licence|diplôme|licenciatura|grado|(?:academic|engineering|educational) background)\b\.?[^.;:]{0,60}?\b(?:in|of|im|en|der)\b/gi;
const NO_FIELD =
  /\b(?:experience|knowledge|skills?|proficien\w+|expertise|familiar\w*|with|using|erfahrung|kenntnisse)\b/i;

/** Whether a name stands as the subject of a degree ("a degree in Computer Science, Physics or similar"), not as a skill asked for. */
export function isDegreeField(line: string, start: number): boolean {
  for (const match of line.slice(0, start).matchAll(STUDIED)) {
    const between = line.slice(match.index + match[0].length, start);
    if (between.length <= 160 && !NO_FIELD.test(between) && !/[;:.]\s/.test(between)) return true;
  }
  return false;
}
