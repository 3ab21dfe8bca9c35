/**
 * Reads the compact text in which the sample postings are written: a head of `key: value` lines, then one posting per
 * `=== Title`, each with its own head, a blank line, and paragraphs, `## sections` and `- points`.
 * `=== copy TOKEN: Title` repeats another board's posting with changed head lines.
 */
export type SampleSection = { heading: string; points: string[] };
export type SamplePosting = {
  title: string;
  head: Record<string, string>;
  opening: string[];
  sections: SampleSection[];
  closing: string[];
};
export type SampleBoard = {
  company: string;
  token: string;
  ats: "greenhouse" | "lever" | "ashby";
  about: string;
  closing: string;
  postings: SamplePosting[];
};

const ATSES = ["greenhouse", "lever", "ashby"] as const;

function readHead(lines: string[]): { head: Record<string, string>; rest: string[] } {
  const head: Record<string, string> = {};
  let at = 0;
  for (; at < lines.length; at++) {
    const match = /^([a-z-]+): (.+)$/.exec(lines[at] ?? "");
    if (!match?.[1] || !match[2]) break;
    head[match[1]] = match[2];
  }
  return { head, rest: lines.slice(at) };
}

function readPosting(block: string): SamplePosting {
  const [title = "", ...lines] = block.split("\n");
  const { head, rest } = readHead(lines);
  const posting: SamplePosting = { title: title.trim(), head, opening: [], sections: [], closing: [] };
  for (const line of rest.map((l) => l.trim()).filter(Boolean)) {
    if (line.startsWith("## ")) posting.sections.push({ heading: line.slice(3), points: [] });
    else if (line.startsWith("- ")) posting.sections.at(-1)?.points.push(line.slice(2));
    else if (posting.sections.length === 0) posting.opening.push(line);
    else posting.closing.push(line);
  }
  return posting;
}

/** One source file. Throws when a required line is missing. */
export function readSampleSource(text: string): SampleBoard {
  const [top = "", ...blocks] = text.split(/^=== /m);
  const { head } = readHead(top.split("\n"));
  const ats = ATSES.find((name) => name === head.ats);
  if (!head.company || !head.token || !ats || !head.about || !head.closing)
    throw new Error(`A head line is missing in the board ${head.token ?? "without a token"}`);
  return {
    company: head.company,
    token: head.token,
    ats,
    about: head.about,
    closing: head.closing,
    postings: blocks.map(readPosting),
  };
}

/** Replaces each `copy` posting by the one it names; an anonymous copy (an agency's) loses the employer's name. */
export function resolveCopies(boards: SampleBoard[]): SampleBoard[] {
  return boards.map((board) => ({
    ...board,
    postings: board.postings.map((posting) => {
      const copy = /^copy (\S+): (.+)$/.exec(posting.title);
      if (!copy) return posting;
      const from = boards.find((b) => b.token === copy[1]);
      const original = from?.postings.find((p) => p.title === copy[2]);
      if (!from || !original) throw new Error(`Nothing to copy: ${posting.title}`);
      const head = { ...original.head, ...posting.head };
      if (posting.head.anonymous !== "yes") return { ...original, head };
      const { req: _, ...withoutRequisition } = head;
      const hide = (line: string) =>
        line
          .replaceAll(from.company, "our client")
          .replaceAll(from.company.split(" ")[0] ?? from.company, "our client");
      return {
        ...original,
        head: withoutRequisition,
        opening: original.opening.map(hide),
        closing: original.closing.map(hide),
      };
    }),
  }));
}
