const HIDING =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?\s*(?:px|pt|em|rem|%)?\s*(?:!important\s*)?(?:;|$)|(?:^|;)\s*opacity\s*:\s*0(?:\.0+)?\s*%?\s*(?:!important\s*)?(?:;|$)|text-indent\s*:\s*-\d{3,}|(?:left|top|right|bottom)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:^|;)\s*color\s*:\s*transparent|transform\s*:\s*scale\(\s*0\s*\)/i;
const COLOR = /(?:^|;)\s*color\s*:\s*([^;!]+)/i;
const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i;
const WHITE =
  /^(?:white|snow|ivory|#f[c-f]f[c-f]f[c-f]|#fff|rgba?\(\s*25[2-5]\s*,?\s*25[2-5]\s*,?\s*25[2-5]\s*(?:[,/][^)]*)?\)|hsla?\([^)]*,?\s*100%\s*(?:[,/][^)]*)?\))$/i;
const NO_COLOR = /^(?:transparent|none|inherit|initial|unset|auto|rgba\([^)]*,\s*0(?:\.0+)?\s*\))$/i;
const SMALL_BOX = /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)/i;

type Attributes = Record<string, string | undefined>;
type Meaning = { isHidden: boolean; ink: "white" | "other" | "unsaid"; paper: "white" | "coloured" | "unsaid" };

const MAX_MEANINGS = 2_000;
const meanings = new Map<string, Meaning>();

/**
 * True when an element of a job description is kept from a reader's eyes by its own attributes: display none, hidden,
 * zero size, off the page, transparent, or white on white. Such text is written for machines. `isOnColour` says that an
 * element around it has a coloured ground, on which white text is readable.
 */
export function isHiddenElement(attributes: Attributes, isOnColour = false): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== "until-found") return true;
  const { isHidden, ink, paper } = meaningOf(attributes);
  return isHidden || (ink === "white" && (paper === "white" || (paper === "unsaid" && !isOnColour)));
}

/** The ground an element gives to what is in it: coloured or white, or undefined where it shows what is behind it. */
export function groundOf(attributes: Attributes): "coloured" | "white" | undefined {
  const { paper } = meaningOf(attributes);
  return paper === "unsaid" ? undefined : paper;
}

function meaningOf(attributes: Attributes): Meaning {
  const { style = "", color = "", bgcolor = "" } = attributes;
  if (style === "" && color === "" && bgcolor === "") return NOTHING;
  // Descriptions repeat a few styles many times, so what one means is looked up once.
  const key = `${style}\n${color}\n${bgcolor}`;
  const known = meanings.get(key);
  if (known) return known;
  const meaning = read(style, color, bgcolor);
  if (meanings.size >= MAX_MEANINGS) meanings.clear();
  meanings.set(key, meaning);
  return meaning;
}

const NOTHING: Meaning = { isHidden: false, ink: "unsaid", paper: "unsaid" };

function read(style: string, color: string, bgcolor: string): Meaning {
  const ink = (COLOR.exec(style)?.[1] ?? color).trim();
  const ground = (BACKGROUND.exec(style)?.[1] ?? bgcolor).trim();
  const isSame = ink !== "" && ink.toLowerCase() === ground.toLowerCase() && !NO_COLOR.test(ink);
  const isTiny = SMALL_BOX.test(style) && /overflow\s*:\s*hidden/i.test(style);
  return {
    isHidden: HIDING.test(style) || isTiny || isSame,
    ink: ink === "" ? "unsaid" : WHITE.test(ink) ? "white" : "other",
    paper: ground === "" || NO_COLOR.test(ground) ? "unsaid" : WHITE.test(ground) ? "white" : "coloured",
  };
}
