import type { Located } from "@/lib/domain/resume/located";
import { splitList } from "@/lib/domain/resume/read/read-skills";

const LABEL =
  /^(?:(?:key |main |core )?(?:technologies|tech(?:nology)?(?: stack)?|stack|tools|keywords|skills|built with|environment)(?: (?:used|utilis[ée]es|and tools|& tools))?|technologien|werkzeuge|eingesetzte technologien|stichw[oö]rter|schlagw[oö]rter|technologies? utilis[ée]es?|outils|mots[- ]cl[ée]s|environnement(?: technique)?|tecnolog[ií]as(?: (?:utilizadas|usadas))?|herramientas|ferramentas|palabras clave|palavras-chave|tecnologie|strumenti)\s*:\s*(\S.*)$/iu;
const MAX_KEYWORD = 60;

/**
 * Parts the line that lists what a piece of work was made with ("Technologies: Go, SQL") from the other paragraphs. A line
 * whose items are sentences is left where it is.
 */
export function takeKeywords<T extends Located>(paragraphs: T[]): { keywords: Located[]; others: T[] } {
  const keywords: Located[] = [];
  const others: T[] = [];
  for (const paragraph of paragraphs) {
    const items = splitList(LABEL.exec(paragraph.text)?.[1] ?? "");
    if (items.length === 0 || items.some((item) => item.length > MAX_KEYWORD)) others.push(paragraph);
    else keywords.push(...items.map((text) => ({ ...paragraph, text })));
  }
  return { keywords, others };
}
