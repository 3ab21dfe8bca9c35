import { DomHandler, DomUtils, Parser, type parseDocument } from "htmlparser2";
import { collapseSpace } from "@/lib/text/collapse-space";

export type PageNode = ReturnType<typeof parseDocument>;
export type PageElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** No real page nests deeper; what walks the tree may recurse. */
const MAX_DEPTH = 400;

/** Leaves out elements beyond the depth; their words stay with the last one within it. */
class ShallowHandler extends DomHandler {
  #depth = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#depth <= MAX_DEPTH) super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    if (this.#depth-- <= MAX_DEPTH) super.onclosetag();
  }
}

/** The tree of a page, never deeper than can be walked. */
export function parsePage(html: string): PageNode {
  const handler = new ShallowHandler();
  new Parser(handler, { decodeEntities: true }).end(html);
  return handler.root;
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
