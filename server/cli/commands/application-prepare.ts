import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { minimalPostingSchema, type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import { AppError } from "@/lib/errors";
import type { Command } from "@/server/cli/command";

function read(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new AppError("invalid_input", `The ${what} ${path} cannot be read. Check that the file exists.`, { cause });
  }
}

/** A posting as `jobs ingest` prints it, or with only the least it needs. */
function readPosting(path: string): Posting {
  let value: unknown;
  try {
    value = JSON.parse(read(path, "job").toString("utf8"));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      "invalid_input",
      `The job ${path} is not JSON. Write one posting as \`dossier jobs ingest\` prints it.`,
      { cause },
    );
  }
  const minimal = minimalPostingSchema.safeParse(value);
  const whole = minimal.success ? postingSchema.safeParse(minimal.data) : minimal;
  if (whole.success) return whole.data;
  const issue = whole.error.issues[0];
  throw new AppError("invalid_input", `The job is not a posting: ${issue?.path.join(".") || "it"} ${issue?.message}.`);
}

/** `dossier application prepare`: tailored resume, cover letter, check and documents for one job, without a database. */
export const command: Command = {
  summary: "Prepare an application for one job and write its package, not approved",
  options: {
    resume: { type: "string", value: "FILE", description: "PDF, DOCX, JSON Resume or plain text", required: true },
    job: {
      type: "string",
      value: "FILE",
      description: "One posting as JSON, as `jobs ingest` prints it",
      required: true,
    },
    out: {
      type: "string",
      value: "DIR",
      description: "Where the files and the package ZIP are written",
      required: true,
    },
    notes: { type: "string", value: "TEXT", description: "Guidance for the writer" },
  },
  help: `Prints { "package", "hash", "approved": false, "files", "writer", "changes" }. A draft that says more than the resume is not sealed: each
unsupported claim is printed as one line, and the exit status is 1. With OPENAI_API_KEY set a model writes, otherwise the built-in writer.`,
  async run(args, io) {
    const resumePath = resolve(io.cwd, args.required("resume"));
    const bytes = new Uint8Array(read(resumePath, "resume"));
    const posting = readPosting(resolve(io.cwd, args.required("job")));
    const { prepareOnce } = await import("@/server/cli/prepare/prepare-once");
    const result = await prepareOnce({
      bytes,
      filename: basename(resumePath),
      posting,
      ...(args.string("notes") ? { guidance: args.required("notes") } : {}),
    });
    for (const warning of result.warnings) io.say(warning);
    if (result.claims.length > 0) {
      for (const claim of result.claims) await io.line(claim);
      io.say("The draft says more than the resume. Nothing was sealed.");
      return 1;
    }
    const out = resolve(io.cwd, args.required("out"));
    mkdirSync(out, { recursive: true });
    for (const file of result.files) writeFileSync(join(out, file.path), file.bytes);
    const path = join(out, result.zipName);
    writeFileSync(path, result.zip);
    await io.line({
      package: path,
      hash: result.hash,
      approved: false,
      files: result.files.map((file) => file.path),
      writer: result.writer,
      changes: result.changes,
    });
    return 0;
  },
};
