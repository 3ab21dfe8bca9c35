import type { DedupeInput } from "@/lib/domain/job/dedupe-postings";
import type { Command } from "@/server/cli/command";

/** What one input line became: a posting at a position, or a reason. */
type Answer = { id: unknown; position: number } | { rejected: string; line: number };

/** `dossier jobs dedupe`: postings in, one answer per line out, in order. */
export const command: Command = {
  summary: "Say which postings are the same opening",
  options: { explain: { type: "boolean", description: "Add to each merged line why, and with which posting" } },
  help: `Reads one posting a line from stdin (JSON with at least id and title; better with company, location, url, requisitionId, text).
Prints for each line, in order, { "id", "job" }: lines with the same job are one opening.
A line that is not a posting gives { "rejected", "line" } in its place, and the rest goes on.

Example: dossier jobs ingest --source lever --company Acme --file acme.json | dossier jobs dedupe`,
  async run(args, io) {
    const { dedupePostings } = await import("@/lib/domain/job/dedupe-postings");
    const { dedupeInputSchema } = await import("@/lib/domain/job/dedupe-input.schema");
    const { postingFingerprint } = await import("@/lib/domain/job/posting-fingerprint");
    const postings: DedupeInput[] = [];
    const answers: Answer[] = [];
    let line = 0;
    for await (const text of linesOf(io.stdin)) {
      line++;
      if (text.trim() === "") continue;
      const parsed = parseLine(text);
      if ("rejected" in parsed) {
        answers.push({ rejected: parsed.rejected, line });
        continue;
      }
      const posting = dedupeInputSchema.safeParse(parsed.value);
      if (!posting.success) {
        const field = posting.error.issues[0]?.path.join(".");
        answers.push({
          rejected: `not a posting: ${field ? `"${field}" is missing or of another kind` : "not an object"}`,
          line,
        });
        continue;
      }
      answers.push({ id: idOf(parsed.value), position: postings.length });
      postings.push(posting.data);
      // Done while the next lines are still on their way.
      postingFingerprint(posting.data);
    }
    const found = new Array<{ job: string; mergedWith?: string; reason?: string }>(postings.length);
    for (const group of dedupePostings(postings)) {
      for (const at of group.positions) found[at] = { job: group.key };
      if (!args.flag("explain")) continue;
      const why = new Map(
        group.explanations.map(({ postingId, mergedWith, reason }) => [postingId, { mergedWith, reason }]),
      );
      for (const at of group.positions) found[at] = { job: group.key, ...why.get(postings[at]?.id ?? "") };
    }
    for (const answer of answers) {
      await io.line("rejected" in answer ? answer : { id: answer.id, ...found[answer.position] });
    }
    return 0;
  },
};

/** A longer line is no posting; what is beyond is dropped so that one broken line cannot fill the memory. */
const MAX_LINE_CHARACTERS = 8_000_000;

/** Lines without their breaks, however the chunks fall. */
async function* linesOf(stdin: NodeJS.ReadableStream): AsyncGenerator<string> {
  stdin.setEncoding("utf8");
  let parts: string[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const [head = "", ...lines] = String(chunk).split("\n");
    if (size < MAX_LINE_CHARACTERS) parts.push(head);
    size += head.length;
    const last = lines.pop();
    if (last === undefined) continue;
    yield parts.join("");
    yield* lines;
    parts = [last];
    size = last.length;
  }
  if (size > 0) yield parts.join("");
}

function parseLine(text: string): { value: unknown } | { rejected: string } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) };
  } catch (error) {
    return { rejected: `not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "unreadable"}` };
  }
}

/** The id as it was given, a number where it was a number. */
function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
}
