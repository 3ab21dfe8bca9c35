import { DomUtils } from "htmlparser2";
import { byTag, innerHtml, type PageElement, type PageNode, wordsIn } from "@/server/adapters/ats/page-dom";
import { isObject } from "@/server/adapters/ats/read-json-answer";
import { repairJson } from "@/server/adapters/ats/repair-json";

type Node = Record<string, unknown>;
const MAX_DEPTH = 12;

/** Every schema.org JobPosting of a page: JSON-LD (also malformed, nested, in @graph, several), else microdata. `broken` counts unreadable JSON-LD blocks that speak of one. */
export function findJobPostings(page: PageNode): { nodes: Node[]; broken: number } {
  const nodes: Node[] = [];
  let broken = 0;
  for (const script of byTag(page, "script")) {
    if (!/ld\+json/i.test(script.attribs.type ?? "")) continue;
    const text = DomUtils.textContent(script);
    if (text.trim() === "") continue;
    const values = repairJson(text);
    if (!values) broken += /JobPosting/.test(text) ? 1 : 0;
    else for (const value of values) collect(value, indexById(value), nodes, 0);
  }
  return { nodes: nodes.length > 0 ? nodes : microdata(page), broken };
}

function isJobPosting(node: Node): boolean {
  return [node["@type"]].flat().some((type) => typeof type === "string" && /(?:^|[/:#])JobPosting$/.test(type));
}

function collect(value: unknown, byId: Map<string, Node>, found: Node[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) for (const item of value) collect(item, byId, found, depth + 1);
  else if (isObject(value)) {
    if (isJobPosting(value)) found.push(resolved(value, byId));
    else
      for (const inner of Object.values(value)) if (typeof inner === "object") collect(inner, byId, found, depth + 1);
  }
}

/** Nodes by their @id, so that `{ "@id": "#company" }` can be read. */
function indexById(value: unknown): Map<string, Node> {
  const graph = isObject(value) && Array.isArray(value["@graph"]) ? value["@graph"] : Array.isArray(value) ? value : [];
  return new Map(
    graph.filter(isObject).flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
}

function resolved(node: Node, byId: Map<string, Node>): Node {
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow);
    if (!isObject(value) || typeof value["@id"] !== "string" || Object.keys(value).length > 2) return value;
    return byId.get(value["@id"]) ?? value;
  };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, follow(value)]));
}

function microdata(page: PageNode): Node[] {
  const roots = DomUtils.findAll((e) => /schema\.org\/JobPosting/i.test(e.attribs.itemtype ?? ""), page.children);
  return roots.map((root) => ({ "@type": "JobPosting", ...propertiesOf(root, 0) }));
}

function propertiesOf(scope: PageElement, depth: number): Node {
  const node: Node = {};
  const visit = (element: PageElement) => {
    const name = element.attribs.itemprop;
    const isScope = element.attribs.itemscope !== undefined;
    if (name) {
      const value = isScope && depth < MAX_DEPTH ? propertiesOf(element, depth + 1) : propertyValue(element, name);
      for (const key of name.split(/\s+/)) node[key] = key in node ? [node[key], value].flat() : value;
    }
    if (!isScope) for (const child of element.children) if ("attribs" in child) visit(child);
  };
  for (const child of scope.children) if ("attribs" in child) visit(child);
  return node;
}

function propertyValue(element: PageElement, name: string): string | undefined {
  if (/description|responsibilities|qualifications/i.test(name)) return element.attribs.content ?? innerHtml(element);
  return element.attribs.content ?? element.attribs.datetime ?? element.attribs.href ?? wordsIn(element);
}
