/** One run of text on a page, in PDF points with the origin at the top left. */
export type TextRun = { text: string; box: Box };
/** [x, y, width, height] */
export type Box = readonly [number, number, number, number];

const IGNORED = /[\s\u00ad\u2010-\u2015-]/u;

function squeeze(text: string): string {
  return [...text.normalize("NFKC").toLowerCase()].filter((char) => !IGNORED.test(char)).join("");
}

/**
 * The runs that carry `needle`, cut to the part that does. Spaces, hyphens and letter case are ignored, since a line
 * break may fall anywhere. Empty when the page does not carry the text.
 */
export function findTextBoxes(runs: readonly TextRun[], needle: string): Box[] {
  const wanted = squeeze(needle);
  if (wanted === "") return [];
  let page = "";
  const spans = runs.map((run) => {
    const start = page.length;
    page += squeeze(run.text);
    return { run, start, end: page.length };
  });
  const from = page.indexOf(wanted);
  if (from < 0) return [];
  const to = from + wanted.length;
  return spans
    .filter((span) => span.end > from && span.start < to && span.end > span.start)
    .map(({ run, start, end }): Box => {
      const [x, y, width, height] = run.box;
      const left = Math.max(0, (from - start) / (end - start));
      const right = Math.min(1, (to - start) / (end - start));
      return [x + width * left, y, width * (right - left), height];
    });
}
