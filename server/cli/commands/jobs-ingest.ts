import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import { AppError, isAppError } from "@/lib/errors";
import { decodeBytes } from "@/lib/text/decode-bytes";
import type { Command } from "@/server/cli/command";

/** `dossier jobs ingest`: one recorded answer of a job source -> normalised postings, one a line. */
export const command: Command = {
  summary: "Read one answer of a job source and print its postings, normalised",
  options: {
    source: {
      type: "string",
      value: "NAME",
      description: "greenhouse, lever, ashby, ... (--help lists them)",
      required: true,
    },
    company: { type: "string", value: "NAME", description: "The company whose board it is", required: true },
    file: {
      type: "string",
      value: "RESPONSE",
      description: "The answer as it came: JSON, XML, HTML, a recording, also gzipped",
      required: true,
    },
    board: {
      type: "string",
      value: "TOKEN",
      description: "The board's name in the source's addresses; part of each posting's id",
    },
  },
  help: `Prints one posting a line (id, source, url, company, title, location, postedAt, text, skills with
"must" and "nice", and what could be derived) and one {"rejected": reason} line for each bad record. An answer that cannot be read at all is one sentence on stderr and exit status 1;
of one that was cut off, the whole records are printed first.

Example: dossier jobs ingest --source greenhouse --company Acme --file jobs.json`,
  async run(args, io) {
    const { findJobSource, JOB_SOURCES } = await import("@/server/adapters/ats/index");
    const { completeCutJson } = await import("@/server/adapters/ats/complete-cut-json");
    const name = args.required("source").trim().toLowerCase();
    const source = findJobSource(name);
    if (!source)
      throw new AppError(
        "invalid_input",
        `There is no source "${name}". Known: ${Object.keys(JOB_SOURCES).join(", ")}.`,
      );
    const bytes = await readAnswer(resolve(io.cwd, args.required("file")));
    const board = { company: args.required("company"), token: args.string("board") };
    const { deriveSkills } = await import("@/lib/domain/posting/derive-skills");
    const { loadSkillRecognizer } = await import("@/server/adapters/taxonomy/load-skill-recognizer");
    const print = async (records: PostingRecord[]) => {
      for (const record of records)
        await io.line(
          "ok" in record
            ? { ...record.ok, skills: record.ok.skills ?? deriveSkills(record.ok, loadSkillRecognizer()) }
            : { rejected: record.rejected },
        );
    };
    try {
      await print(source.read(bytes, board));
    } catch (error) {
      // An answer that was cut still has whole records; what is missing makes the exit status 1.
      const whole =
        isAppError(error) && error.details?.isCut === true ? completeCutJson(decodeBytes(bytes)) : undefined;
      if (whole === undefined || !isAppError(error)) throw error;
      await print(source.read(new TextEncoder().encode(whole), board));
      await io.line({ rejected: "The answer stops in the middle of this record." });
      throw new AppError(
        "invalid_input",
        "The answer stops in the middle: the records before the cut were read, the rest is missing.",
        { cause: error },
      );
    }
    return 0;
  },
};

const MAX_FILE_BYTES = 400 * 1024 * 1024;

async function readAnswer(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES)
      throw new AppError("limit_exceeded", "The file is larger than 400 MiB. Split it and read the parts.");
    return await readFile(path);
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError("invalid_input", `The file ${path} cannot be read.`, { cause: error });
  }
}
