import { createInterface } from "node:readline";
import type { Command } from "@/server/cli/command";

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
    const { minimalPostingSchema } = await import("@/lib/domain/posting/posting.schema");
    const isExplained = args.flag("explain");
    const postings: import("@/lib/domain/job/dedupe-postings").DedupeInput[] = [];
    const answers: ({ position: number } | { rejected: string; line: number })[] = [];
    let line = 0;
    for await (const text of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === "") continue;
      const parsed = parseLine(text);
      if ("rejected" in parsed) {
        answers.push({ rejected: parsed.rejected, line });
        continue;
      }
      const posting = minimalPostingSchema.safeParse(parsed.value);
      if (!posting.success) {
        const issue = posting.error.issues[0];
        answers.push({
          rejected: `not a posting: ${issue?.path.join(".") || "line"}: ${issue?.message ?? "unreadable"}`,
          line,
        });
        continue;
      }
      const { id, title, company, location, url, requisitionId, source, language, postedAt, text: body } = posting.data;
      answers.push({ position: postings.length });
      postings.push({ id, title, company, location, text: body, url, requisitionId, source, language, postedAt });
    }
    const jobOf = new Array<string>(postings.length);
    const reasonOf = new Map<string, { mergedWith: string; reason: string }>();
    for (const group of dedupePostings(postings)) {
      for (const at of group.positions) jobOf[at] = group.key;
      for (const { postingId, mergedWith, reason } of group.explanations)
        reasonOf.set(postingId, { mergedWith, reason });
    }
    for (const answer of answers) {
      if ("rejected" in answer) {
        await io.line(answer);
        continue;
      }
      const id = postings[answer.position]?.id ?? "";
      const job = jobOf[answer.position] ?? id;
      await io.line(isExplained ? { id, job, ...reasonOf.get(id) } : { id, job });
    }
    return 0;
  },
};

function parseLine(text: string): { value: unknown } | { rejected: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { rejected: `not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "unreadable"}` };
  }
}
