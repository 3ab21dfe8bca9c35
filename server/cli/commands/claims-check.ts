import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { type AllowedContext, verifyClaims } from "@/lib/domain/evidence/verify-claims";
import { minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import { resumeSchema } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import type { Command } from "@/server/cli/command";

/** `dossier claims check`: what a text says about its owner that the resume does not carry. */
export const command: Command = {
  summary: "Print every claim in a letter or resume text that a resume does not support.",
  options: {
    resume: {
      type: "string",
      value: "FILE",
      description: "JSON Resume document that holds the evidence",
      required: true,
    },
    text: { type: "string", value: "FILE", description: "Plain text to check (UTF-8)", required: true },
    job: { type: "string", value: "FILE", description: "Posting as JSON: its company, title and words are not claims" },
    today: {
      type: "string",
      value: "DATE",
      description: "YYYY-MM-DD, the end of roles that still run (default: today)",
    },
  },
  help: `One line of JSON per unsupported claim: { "claim", "start", "end", "reason", "nearestEvidence", "kind" }.
start and end are UTF-16 offsets into the text; nearestEvidence is the closest evidence as text, or null.
Nothing is printed where all is supported. The exit status is 0 in both cases, 1 when an input cannot be read.

  dossier claims check --resume resume.json --text letter.txt --job posting.json`,
  async run(args, io) {
    const resume = resumeSchema.safeParse(await readJson(io.cwd, args.required("resume")));
    if (!resume.success)
      throw new AppError(
        "invalid_input",
        `${args.required("resume")} is not a JSON Resume document: ${resume.error.issues[0]?.message ?? "wrong shape"}.`,
      );
    const text = await readText(io.cwd, args.required("text"));
    const jobFile = args.string("job");
    const allowed = jobFile === undefined ? undefined : await allowedBy(io.cwd, jobFile);
    const today = args.string("today") ?? new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
      throw new AppError("invalid_input", `--today must be a date such as 2026-01-31, not "${today}".`);
    const recognizer = loadSkillRecognizer();
    const evidence = claimLedger(resume.data, recognizer);
    for (const { claim, start, end, reason, nearestEvidence, kind } of verifyClaims({
      text,
      evidence,
      recognizer,
      allowed,
      today,
    })) {
      await io.line({ claim, start, end, reason, nearestEvidence: nearestEvidence?.text ?? null, kind });
    }
    return 0;
  },
};

async function allowedBy(cwd: string, file: string): Promise<AllowedContext> {
  const posting = minimalPostingSchema.safeParse(await readJson(cwd, file));
  if (!posting.success)
    throw new AppError("invalid_input", `${file} is not a posting: it needs at least "id" and "title".`);
  return { company: posting.data.company, title: posting.data.title, postingText: posting.data.text };
}

async function readText(cwd: string, file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(resolve(cwd, file)));
  } catch (cause) {
    throw new AppError("invalid_input", `${file} cannot be read as UTF-8 text.`, { cause });
  }
}

async function readJson(cwd: string, file: string): Promise<unknown> {
  const text = await readText(cwd, file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new AppError("invalid_input", `${file} is not valid JSON.`, { cause });
  }
}
