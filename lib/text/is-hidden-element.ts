const HIDING =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?\s*(?:px|pt|em|rem|%)?\s*(?:!important\s*)?(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*%?\s*(?:!important\s*)?(?:;|$)|text-indent\s*:\s*-\d{3,}|(?:left|top|right|bottom)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|color\s*:\s*transparent|transform\s*:\s*scale\(\s*0\s*\)/i;
const COLOR = /(?:^|;)\s*color\s*:\s*([^;!]+)/i;
const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i;
const WHITE =
  /^(?:white|snow|ivory|#f[c-f]f[c-f]f[c-f]|#fff|rgba?\(\s*25[2-5]\s*,?\s*25[2-5]\s*,?\s*25[2-5]\s*(?:[,/][^)]*)?\)|hsla?\([^)]*,?\s*100%\s*(?:[,/][^)]*)?\))$/i;
const SMALL_BOX = /(?:height|width|max-height|max-width)\s*:\s*[01](?:px)?\s*(?:;|$)/i;

/**
 * True when an element of a job description is kept from a reader's eyes by its own attributes: display none, hidden,
 * zero size, off the page, transparent, or white text without a coloured background. Such text is written for machines.
 */
export function isHiddenElement(attributes: Record<string, string | undefined>): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== "until-found") return true;
  const style = attributes.style;
  if (style === undefined || style === "") return attributes.color !== undefined && WHITE.test(attributes.color.trim());
  // Descriptions repeat a few styles many times, so what one means is looked up once.
  const known = meanings.get(style);
  if (known !== undefined) return known;
  const isHidden = hides(style);
  if (meanings.size >= MAX_MEANINGS) meanings.clear();
  meanings.set(style, isHidden);
  return isHidden;
}

const MAX_MEANINGS = 2_000;
const meanings = new Map<string, boolean>();

function hides(style: string): boolean {
  if (HIDING.test(style)) return true;
  if (SMALL_BOX.test(style) && /overflow\s*:\s*hidden/i.test(style)) return true;
  const ink = COLOR.exec(style)?.[1]?.trim();
  if (ink === undefined) return false;
  const paper = BACKGROUND.exec(style)?.[1]?.trim();
  if (paper !== undefined && ink.toLowerCase() === paper.toLowerCase()) return true;
  return WHITE.test(ink) && (paper === undefined || WHITE.test(paper));
}
