import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError } from "@/lib/errors";
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
  help: `Prints one posting a line (id, source, url, company, title, location, postedAt, text and what could be derived) and one
{"rejected": reason} line for each bad record. An answer that cannot be read at all is one sentence on stderr and exit status 1.

Example: dossier jobs ingest --source greenhouse --company Acme --file jobs.json`,
  async run(args, io) {
    const { findJobSource, JOB_SOURCES } = await import("@/server/adapters/ats/index");
    const name = args.required("source").trim().toLowerCase();
    const source = findJobSource(name);
    if (!source)
      throw new AppError(
        "invalid_input",
        `There is no source "${name}". Known: ${Object.keys(JOB_SOURCES).join(", ")}.`,
      );
    const bytes = await readAnswer(resolve(io.cwd, args.required("file")));
    for (const record of source.read(bytes, { company: args.required("company"), token: args.string("board") })) {
      await io.line("ok" in record ? record.ok : { rejected: record.rejected });
    }
    return 0;
  },
};

async function readAnswer(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new AppError("invalid_input", `The file ${path} cannot be read.`, { cause: error });
  }
}
