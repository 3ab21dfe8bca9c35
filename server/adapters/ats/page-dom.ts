import { DomUtils, parseDocument } from "htmlparser2";
import { collapseSpace } from "@/lib/text/collapse-space";

export type PageNode = ReturnType<typeof parseDocument>;
export type PageElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

export function parsePage(html: string): PageNode {
  return parseDocument(html, { decodeEntities: true });
}

/** Every element below that has this class; `*` at the end matches a beginning ("departments*"). */
export function byClass(root: PageNode | PageElement, name: string): PageElement[] {
  const prefix = name.endsWith("*") ? name.slice(0, -1) : undefined;
  return DomUtils.findAll((element) => {
    const classes = (element.attribs.class ?? "").split(/\s+/);
    return prefix === undefined ? classes.includes(name) : classes.some((c) => c.startsWith(prefix));
  }, root.children);
}

export function byTag(root: PageNode | PageElement, name: string): PageElement[] {
  return DomUtils.getElementsByTagName(name, root, true);
}

/** The words of an element on one line; undefined when there are none. */
export function wordsIn(element: PageElement | undefined): string | undefined {
  return element ? collapseSpace(DomUtils.textContent(element)) || undefined : undefined;
}

export function innerHtml(element: PageElement | undefined): string | undefined {
  return element ? DomUtils.getInnerHTML(element) : undefined;
}

export function attribute(element: PageElement | undefined, name: string): string | undefined {
  return element?.attribs[name];
}
