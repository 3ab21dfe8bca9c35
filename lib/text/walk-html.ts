import { Parser } from "htmlparser2";
import { GroundTracker } from "@/lib/text/ground-tracker";

/** What hears of a document's elements and words, of those that a reader sees. Every `open` of an element with content has its `close`. */
export type HtmlWriter = {
  open(name: string, attributes: Record<string, string | undefined>): void;
  words(text: string): void;
  close(name: string): void;
};

const SKIPPED = new Set(
  "script style head title noscript noembed noframes template iframe object embed svg math select option textarea xmp audio video canvas".split(
    " ",
  ),
);
/** Elements without content. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Reads HTML once for all writers. Hidden and executable elements are passed over with all that is in them; any input is accepted. */
export function walkHtml(html: string, writers: readonly HtmlWriter[]): void {
  const grounds = new GroundTracker();
  let skipDepth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isHidden = grounds.open(name, attributes);
        if (skipDepth > 0 || isHidden || SKIPPED.has(name)) {
          if (!VOID_ELEMENTS.has(name)) skipDepth++;
          return;
        }
        for (const writer of writers) writer.open(name, attributes);
      },
      ontext(text) {
        if (skipDepth === 0) for (const writer of writers) writer.words(text);
      },
      onclosetag(name) {
        grounds.close(name);
        if (VOID_ELEMENTS.has(name)) return;
        if (skipDepth > 0) skipDepth--;
        else for (const writer of writers) writer.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
}
