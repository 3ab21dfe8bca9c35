import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { BoardRef } from "@/server/ports/job-source";

/** Where the recorded answers are, laid out as <ats>/<token>.json. */
export const SAMPLE_BOARDS_DIRECTORY = resolve(import.meta.dirname, "boards");

const indexSchema = z.array(
  z.object({ source: z.string(), token: z.string(), company: z.string(), postings: z.number() }),
);
let listed: BoardRef[] | undefined;

/** Every bundled board of an invented company. */
export function listSampleBoards(): BoardRef[] {
  listed ??= indexSchema
    .parse(JSON.parse(readFileSync(resolve(SAMPLE_BOARDS_DIRECTORY, "index.json"), "utf8")))
    .map(({ source, token, company }) => ({ source, token, company }));
  return listed;
}

/** The recorded answer of one board, as the ATS's API would send it. Throws `not_found` for a board that is not bundled. */
export async function readSampleBoard(source: string, token: string): Promise<Uint8Array> {
  const board = listSampleBoards().find((b) => b.source === source && b.token === token);
  if (!board) throw new AppError("not_found", `There is no sample board called ${token} on ${source}.`);
  return readFile(resolve(SAMPLE_BOARDS_DIRECTORY, board.source, `${board.token}.json`));
}
