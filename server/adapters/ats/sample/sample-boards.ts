import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { projectPath } from "@/server/adapters/project-path";

/** One bundled answer: `ats` is whose API it is an answer of. */
export type SampleAnswerRef = { ats: string; token: string; company: string; postings: number };

const indexSchema = z.array(
  z.object({ source: z.string(), token: z.string(), company: z.string(), postings: z.number() }),
);
let listed: SampleAnswerRef[] | undefined;

/** The folder of bundled answers, <ats>/<token>.json. */
export function sampleBoardsDirectory(): string {
  const folder = projectPath("server/adapters/ats/sample/boards");
  if (!existsSync(join(folder, "index.json")))
    throw new AppError(
      "misconfigured",
      "The folder server/adapters/ats/sample/boards is missing. Restore it from the repository.",
    );
  return folder;
}

/** Every bundled answer of an invented company's board. */
export function listSampleAnswers(): SampleAnswerRef[] {
  listed ??= indexSchema
    .parse(JSON.parse(readFileSync(join(sampleBoardsDirectory(), "index.json"), "utf8")))
    .map(({ source, ...rest }) => ({ ats: source, ...rest }));
  return listed;
}

/** The bundled answer of one board by its token, as the ATS's API would send it. Throws `not_found` for any other token. */
export async function readSampleAnswer(token: string): Promise<{ ref: SampleAnswerRef; answer: Uint8Array }> {
  const ref = listSampleAnswers().find((board) => board.token === token);
  if (!ref) throw new AppError("not_found", `There is no sample board called ${token}.`);
  return { ref, answer: await readFile(join(sampleBoardsDirectory(), ref.ats, `${ref.token}.json`)) };
}
