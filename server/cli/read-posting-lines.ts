import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { type PostingRecord, postingSchema } from "@/lib/domain/posting/posting.schema";
import { AppError } from "@/lib/errors";
import type { CommandIo } from "@/server/cli/command";

/** Postings from a file, one JSON object a line ("-" reads stdin). A line that is no posting is a rejected record; blank lines are passed over. */
export async function readPostingLines(file: string, io: CommandIo): Promise<PostingRecord[]> {
  const input = file === "-" ? io.stdin : createReadStream(resolve(io.cwd, file), "utf8");
  const records: PostingRecord[] = [];
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line.trim() !== "") records.push(recordOf(line));
  } catch (error) {
    throw new AppError("invalid_input", `The file ${file} cannot be read. Check that it exists.`, { cause: error });
  }
  return records;
}

function recordOf(line: string): PostingRecord {
  try {
    const parsed = postingSchema.safeParse(JSON.parse(line));
    if (parsed.success) return { ok: parsed.data };
    return {
      rejected: `not a posting: "${parsed.error.issues[0]?.path.join(".")}" is missing or of another kind`,
      raw: line,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return { rejected: "not JSON", raw: line };
    throw error;
  }
}
