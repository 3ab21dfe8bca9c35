import { strFromU8, strToU8, unzipSync } from "fflate";
import { fixedZip } from "@/lib/archive/fixed-zip";

const FIXED_DATE = "2000-01-01T00:00:00Z";
const RANDOM_LINK_ID = /rId[a-z0-9_-]{21}/g;

/**
 * Makes the bytes depend on the content alone: the library writes the clock into the properties and random ids into
 * the hyperlinks. Also states the language, so that spell checkers and screen readers use the right one.
 */
export function fixDocx(bytes: Uint8Array, language: "en" | "de"): Uint8Array {
  const linkIds = new Map<string, string>();
  const nameLink = (id: string) => {
    const known = linkIds.get(id);
    if (known !== undefined) return known;
    const name = `rIdLink${linkIds.size + 1}`;
    linkIds.set(id, name);
    return name;
  };
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => partRank(a) - partRank(b) || (a < b ? -1 : 1));
  const fixed = parts.map(([path, content]): [string, Uint8Array] => {
    if (!path.endsWith(".xml") && !path.endsWith(".rels")) return [path, content];
    let xml = strFromU8(content);
    if (path === "docProps/core.xml")
      xml = xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_DATE}`);
    if (path === "word/styles.xml")
      xml = xml.replace(/<w:rPrDefault><w:rPr>/, `$&<w:lang w:val="${language === "de" ? "de-DE" : "en-US"}"/>`);
    if (path.startsWith("word/")) xml = xml.replace(RANDOM_LINK_ID, nameLink);
    return [path, strToU8(xml)];
  });
  return fixedZip(fixed);
}

/** The document before its relations, so that links are numbered in reading order. */
function partRank(path: string): number {
  if (path === "[Content_Types].xml") return 0;
  return path === "word/document.xml" ? 1 : 2;
}
