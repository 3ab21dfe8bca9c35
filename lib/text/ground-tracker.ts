import { groundOf, isHiddenElement } from "@/lib/text/is-hidden-element";

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Follows a document's elements and says which are hidden, knowing the ground (coloured or white) they stand on. */
export class GroundTracker {
  readonly #grounds: boolean[] = [];

  /** An element opens: is it hidden? */
  open(name: string, attributes: Record<string, string | undefined>): boolean {
    const isOnColour = this.#grounds.at(-1) ?? false;
    const own = groundOf(attributes);
    if (!VOID.has(name)) this.#grounds.push(own === undefined ? isOnColour : own === "coloured");
    return isHiddenElement(attributes, isOnColour);
  }

  close(name: string): void {
    if (!VOID.has(name)) this.#grounds.pop();
  }
}
