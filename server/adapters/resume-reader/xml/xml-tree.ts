import { XMLParser } from "fast-xml-parser";

/** An element of an XML document; names without their namespace prefix unless `keepPrefixes` asked for them. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

/** Deeper nesting than any document's; a parser of its own stack must not meet more. */
const MAX_DEPTH = 200;

/**
 * XML as a tree in document order. Entities of a DTD are never expanded. Throws an Error for XML that is broken or
 * nested deeper than any document.
 */
export function parseXmlTree(text: string, options: { keepPrefixes?: boolean } = {}): XmlElement {
  if (/<!ENTITY/i.test(text)) throw new Error("XML with entities of its own is not read");
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: options.keepPrefixes !== true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    maxNestedTags: MAX_DEPTH,
  });
  const parsed: unknown = parser.parse(text);
  return { name: "", attributes: {}, children: toNodes(parsed, 0) };
}

function toNodes(value: unknown, depth: number): XmlNode[] {
  if (!Array.isArray(value)) return [];
  if (depth > MAX_DEPTH) throw new Error("XML nested too deeply");
  return value.flatMap((item): XmlNode[] => {
    if (item === null || typeof item !== "object") return [];
    const entries = Object.entries(item);
    const attributes = entries.find(([key]) => key === ":@")?.[1];
    const element = entries.find(([key]) => key !== ":@");
    if (!element) return [];
    const [name, content] = element;
    if (name === "#text") return [String(content)];
    if (name.startsWith("?")) return [];
    return [
      {
        name,
        attributes: Object.fromEntries(
          Object.entries(attributes !== null && typeof attributes === "object" ? attributes : {}).map(([key, text]) => [
            key,
            String(text),
          ]),
        ),
        children: toNodes(content, depth + 1),
      },
    ];
  });
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** The first element of this name anywhere below, in document order. */
export function findElement(root: XmlElement, ...names: string[]): XmlElement | null {
  for (const node of root.children) {
    if (!isElement(node)) continue;
    if (names.includes(node.name)) return node;
    const inside = findElement(node, ...names);
    if (inside) return inside;
  }
  return null;
}

/** All elements of these names below, in document order; what lies inside a found one is left to it. */
export function findElements(root: XmlElement, ...names: string[]): XmlElement[] {
  return root.children.flatMap((node) => {
    if (!isElement(node)) return [];
    return names.includes(node.name) ? [node] : findElements(node, ...names);
  });
}

/** All text below, white space joined. */
export function textBelow(node: XmlNode | null): string {
  if (node === null) return "";
  if (typeof node === "string") return node;
  return node.children.map(textBelow).join(" ").replace(/\s+/g, " ").trim();
}
