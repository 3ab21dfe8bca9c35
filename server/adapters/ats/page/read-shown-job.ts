import { DomUtils } from "htmlparser2";
import type { MappedPosting } from "@/server/adapters/ats/define-source";
import { attribute, byTag, innerHtml, type PageElement, type PageNode, wordsIn } from "@/server/adapters/ats/page-dom";
import { canonicalUrl } from "@/server/adapters/ats/select-page-postings";

const BODY =
  /(?:^|[\s_-])(?:job|vacancy|position|posting|offer|role)?[\s_-]?(?:description|details?|content|body|summary|ad)(?:$|[\s_-])|jobdescription|job-page|posting/i;
const NOISE = new Set(["script", "style", "nav", "header", "footer", "form", "aside", "noscript", "svg", "iframe"]);
const GENERIC =
  /^(?:careers?|jobs?|job widget|candidate portal|home|apply(?: now)?|search(?: jobs)?|vacanc(?:y|ies))$/i;
const LEAST_TEXT = 200;
const PLACE =
  /(?:^|[\s_-])(?:job)?[\s_-]?(?:locations?|city|place|standort|arbeitsort|lokalita|misto|lieu|ubicacion)(?:$|[\s_-])|joblocation/i;

/**
 * A job page without structured data -> what it shows: the heading, the named site, the largest block of text. Undefined when there
 * is no title or too little text to be a job; a person checks what comes out.
 */
export function readShownJob(page: PageNode, pageUrl: string | undefined): MappedPosting | undefined {
  const meta = (name: string) =>
    attribute(
      byTag(page, "meta").find((m) => (m.attribs.property ?? m.attribs.name) === name),
      "content",
    )?.trim();
  const heading = [...byTag(page, "h1"), ...byTag(page, "h2")]
    .map(wordsIn)
    .find((w) => w !== undefined && w.length < 200 && !GENERIC.test(w));
  const named = meta("og:title") ?? wordsIn(byTag(page, "title")[0]);
  const title = byTag(page, "h1").length > 0 && heading ? heading : named && !GENERIC.test(named) ? named : heading;
  const block = mainBlock(page);
  // A page that draws itself by script still tells who shares it what it is.
  const isTold = meta("og:title") !== undefined;
  if (title === undefined || (block === undefined && !isTold)) return undefined;
  const { role, company } = splitTitle(title, named, meta("og:site_name"));
  const url = pageUrl ?? canonicalUrl(page) ?? meta("og:url");
  const location = placeLine(page);
  const words = block ? { html: contentOf(block) } : { text: meta("og:description") };
  return { nativeId: url ?? role, title: role, isTitleShown: true, company, url, location, ...words };
}

/** "Role at Company", "Role – Company", "Role | Site" as titles of pages are written. */
function splitTitle(
  title: string,
  named: string | undefined,
  site: string | undefined,
): { role: string; company?: string } {
  const at = /^(.{3,120}?)\s+(?:at|@|bei|chez)\s+([^|–-]{2,60})$/.exec(named ?? title);
  if (at?.[1]) return { role: at[1], company: at[2] };
  const dash = /^(.{3,160})\s+[–—|]\s+([^–—|]{2,60})$/.exec(named ?? title);
  if (dash?.[1]) return { role: title === named ? dash[1] : title, company: dash[2] };
  return { role: title, company: site };
}

/** The first short line that the page itself calls a place, outside menus and forms. */
function placeLine(page: PageNode): string | undefined {
  const marked = DomUtils.findAll(
    (e) =>
      PLACE.test(
        `${e.attribs.class ?? ""} ${e.attribs.id ?? ""} ${e.attribs.itemprop ?? ""} ${e.attribs["data-testid"] ?? ""}`,
      ),
    page.children,
  );
  return marked
    .filter((element) => !isInNoise(element))
    .map((element) => wordsIn(element)?.replace(/^[^:]{1,20}:\s*/, ""))
    .find(
      (words) =>
        words !== undefined && words.length > 2 && words.length <= 80 && !/^(?:locations?|city|place)$/i.test(words),
    );
}

function isInNoise(element: PageElement): boolean {
  for (let node: PageElement["parent"] = element; node; node = node.parent)
    if ("attribs" in node && (NOISE.has(node.name) || node.attribs.role === "navigation")) return true;
  return false;
}

/** A block's HTML without its menus, forms and scripts. */
function contentOf(block: PageElement): string | undefined {
  const noise = DomUtils.findAll((e) => NOISE.has(e.name) || e.attribs.role === "navigation", block.children);
  for (const element of noise) DomUtils.removeElement(element);
  return innerHtml(block);
}

function mainBlock(page: PageNode): PageElement | undefined {
  const candidates = DomUtils.findAll(
    (e) =>
      e.name === "main" ||
      e.name === "article" ||
      e.name === "body" ||
      BODY.test(`${e.attribs.class ?? ""} ${e.attribs.id ?? ""}`),
    page.children,
  );
  let best: { element: PageElement; score: number } | undefined;
  for (const element of candidates) {
    const length = shownLength(element);
    if (length < LEAST_TEXT) continue;
    const weight = element.name === "body" ? 0.3 : element.name === "main" || element.name === "article" ? 0.8 : 1;
    const score = length * weight;
    // An inner block with most of the words is better than what surrounds it.
    if (!best || score > best.score * 1.1) best = { element, score };
  }
  return best?.element;
}

function shownLength(element: PageElement): number {
  let length = 0;
  for (const child of element.children) {
    if ("data" in child && child.type === "text") length += child.data.trim().length;
    else if ("attribs" in child && !NOISE.has(child.name)) length += shownLength(child);
  }
  return length;
}
