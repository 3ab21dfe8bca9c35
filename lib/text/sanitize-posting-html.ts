import sanitizeHtml, { type Attributes, type IOptions, type Tag } from "sanitize-html";
import { GroundTracker } from "@/lib/text/ground-tracker";
import { stripInvisible } from "@/lib/text/strip-invisible";

const DROPPED = "x-hidden";
const KEEP_OPEN = new Set(["a"]);

const OPTIONS: IOptions = {
  allowedTags:
    "p br div span h1 h2 h3 h4 h5 h6 strong b em i u s sub sup ul ol li dl dt dd a blockquote pre code hr table thead tbody tfoot tr th td caption".split(
      " ",
    ),
  allowedAttributes: { a: ["href", "rel", "target"], th: ["colspan", "rowspan"], td: ["colspan", "rowspan"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesAppliedToAttributes: ["href"],
  allowProtocolRelative: false,
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "xmp",
    "noscript",
    "template",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "title",
    "head",
    "noembed",
    "noframes",
    "select",
    DROPPED,
  ],
  nestingLimit: 60,
};

function transform(tagName: string, attributes: Attributes): Tag {
  if (KEEP_OPEN.has(tagName)) {
    const href = (attributes.href ?? "").trim();
    const isOpen = /^(?:https?:\/\/|mailto:)/i.test(href);
    return { tagName, attribs: isOpen ? { href, rel: "nofollow noopener", target: "_blank" } : {} };
  }
  return { tagName, attribs: attributes };
}

/**
 * A job description's HTML -> HTML that is safe to render: structure and emphasis only, http(s) and mailto links with
 * rel "nofollow noopener", no scripts, styles, frames, forms, images or event handlers, no text that was hidden.
 */
export function sanitizePostingHtml(html: string): string {
  const grounds = new GroundTracker();
  let isHidden = false;
  const options: IOptions = {
    ...OPTIONS,
    onOpenTag: (name, attributes) => {
      isHidden = grounds.open(name, attributes);
    },
    onCloseTag: (name) => grounds.close(name),
    transformTags: {
      "*": (name, attributes) => (isHidden ? { tagName: DROPPED, attribs: {} } : transform(name, attributes)),
    },
  };
  return sanitizeHtml(stripInvisible(html), options)
    .replace(/(?:<(p|div|span)>\s*<\/\1>)+/g, "")
    .trim();
}
