/**
 * A JSON answer that was cut off -> the same answer with the records that are whole, or undefined when there is none.
 * Records are the objects of the first list of objects; the one that was cut is left out, never half read.
 */
export function completeCutJson(text: string): string | undefined {
  const open: string[] = [];
  let recordsDepth = 0;
  let lastWhole: { end: number; open: string[] } | undefined;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (isInString) {
      if (c === "\\") i++;
      else if (c === '"') isInString = false;
    } else if (c === '"') isInString = true;
    else if (c === "[" || c === "{") {
      if (c === "{" && open.at(-1) === "[" && recordsDepth === 0) recordsDepth = open.length;
      open.push(c);
    } else if (c === "]" || c === "}") {
      open.pop();
      if (c === "}" && recordsDepth > 0 && open.length === recordsDepth) lastWhole = { end: i + 1, open: [...open] };
    }
  }
  if (!lastWhole) return undefined;
  return (
    text.slice(0, lastWhole.end) +
    lastWhole.open
      .reverse()
      .map((bracket) => (bracket === "[" ? "]" : "}"))
      .join("")
  );
}
