/** What a title held shows of itself, in labels of the lexicon: nobody writes "software development" under "Software Engineer". */
const SHOWN: [RegExp, readonly string[]][] = [
  [
    /\b(?:software|web|app|applications?|mobile|full[- ]?stack|back[- ]?end|front[- ]?end|java(?:script)?|python|php|ruby|\.net|ios|android|games?|embedded|platform|mern|mean)\b.*\b(?:engineer|developer|programmer|architect|entwickler(?:in)?|développeu(?:r|se)|desarrollador(?:a)?)/i,
    ["Software development"],
  ],
  [/\bfull[- ]?stack\b/i, ["Full-stack development", "Front-end development", "Back-end development"]],
  [/\b(?:site reliability|sre)\b/i, ["Site reliability engineering"]],
  [/\bdevops\b/i, ["DevOps"]],
  [/\bdata (?:engineer|architect)/i, ["Data engineering"]],
  [/\b(?:data|business|bi|insights?) analyst/i, ["Data analysis"]],
  [/\b(?:data scientist|machine learning|ml engineer)/i, ["Machine learning"]],
  [/\b(?:qa|test|quality assurance)\b.*\b(?:engineer|analyst|tester|lead|automation)/i, ["Software testing"]],
  [/\bproduct (?:manager|owner|lead|director)|\b(?:head|vp|director) of product\b/i, ["Product management"]],
  [/\b(?:project|programme?) manager|projektleiter/i, ["Project management"]],
  [/\b(?:ux|product|interaction) designer/i, ["UX design"]],
  [/\b(?:accountant|buchhalter|comptable|contable)/i, ["Accounting"]],
  [/\bbookkeeper/i, ["Bookkeeping"]],
  [/\b(?:account executive|sales (?:manager|representative|executive|associate)|business development)/i, ["Sales"]],
  [/\b(?:recruiter|talent acquisition|talent partner)/i, ["Recruitment"]],
  [/\bcustomer (?:service|support|success)/i, ["Customer service"]],
  [/\b(?:nurse|pflege(?:r|rin|fachkraft))\b/i, ["Nursing"]],
  [/\b(?:teacher|lecturer|lehrer(?:in)?|professor)\b/i, ["Teaching"]],
  [
    /\b(?:engineering|team|operations|department|store|office|people|hr) manager|\bhead of\b|\bdirector of\b/i,
    ["People management"],
  ],
];

/** Labels of skills that holding a title shows, as the lexicon may know them. */
export function titleSkills(title: string): string[] {
  return [...new Set(SHOWN.flatMap(([pattern, labels]) => (pattern.test(title) ? labels : [])))];
}
