import { getDocumentProxy } from "unpdf";

type Node = { role?: string; alt?: string; children?: (Node | { type: string; id: string })[] };

/**
 * What a screen reader would miss in a PDF, each a short sentence; empty when there is nothing. Looked up with pdf.js:
 * title shown and language set, a tree of tags on every page whose headings skip no level, alternatives for pictures, and
 * no text outside of the tree that is not marked as decoration.
 */
export async function checkPdfAccessibility(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(bytes.slice());
  const faults: string[] = [];
  const { info } = await pdf.getMetadata();
  const facts: Record<string, unknown> = { ...info };
  if (!facts.Title) faults.push("it has no title");
  if (!facts.Language) faults.push("it names no language");
  if ((await pdf.getMarkInfo())?.Marked !== true) faults.push("it is not tagged");
  const preferences = await pdf.getViewerPreferences();
  if (
    !(preferences instanceof Map
      ? preferences.get("DisplayDocTitle")
      : (preferences as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle)
  )
    faults.push("its window shows the file's name instead of the title");
  let level = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tree = (await page.getStructTree()) as Node | null;
    if (!tree) {
      faults.push(`page ${number} has no tags`);
      continue;
    }
    const inTree = new Set<string>();
    walk(tree, (node) => {
      if ("id" in node && typeof node.id === "string") inTree.add(node.id);
      if (!("role" in node) || typeof node.role !== "string") return;
      const heading = Number(/^H(\d)$/.exec(node.role)?.[1] ?? 0);
      if (heading > level + 1) faults.push(`page ${number} goes from heading level ${level} to ${heading}`);
      if (heading > 0) level = heading;
      if (node.role === "Figure" && !node.alt) faults.push(`page ${number} has a picture without words`);
    });
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | null)[] = [];
    let lost = "";
    for (const item of items) {
      if ("str" in item) {
        const isSpoken = open.some((id) => id !== null && (id === "artifact" || inTree.has(id)));
        if (!isSpoken) lost += item.str.trim();
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push("tag" in item && item.tag === "Artifact" ? "artifact" : (item.id ?? null));
    }
    if (lost !== "") faults.push(`page ${number} has text outside of its tags: "${lost.slice(0, 40)}"`);
  }
  await pdf.loadingTask.destroy();
  return faults;
}

function walk(
  node: Node | { type: string; id: string },
  visit: (node: Node | { type: string; id: string }) => void,
): void {
  visit(node);
  if ("children" in node) for (const child of node.children ?? []) walk(child, visit);
}
