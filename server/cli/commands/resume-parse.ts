import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { AppError } from "@/lib/errors";
import type { Command } from "@/server/cli/command";

export const command: Command = {
  summary:
    "Reads a resume (PDF, DOCX, ODT, RTF, PNG, JPEG, HR-XML, Europass, LinkedIn export, JSON Resume, text) and prints it as JSON Resume",
  positionals: "FILE",
  options: {
    text: { type: "boolean", description: "Print the document's plain text in reading order instead" },
  },
  help: `The document follows jsonresume.org/schema. meta.dossier.fields says for every value (by JSON pointer) the page and
box it came from and a confidence; meta.dossier.warnings are sentences for the owner. Nothing is ever invented: what
cannot be read is left out. Scans and photographs are recognised (OCR=off refuses them); a protected, a broken or an
oversized file gives one sentence and exit status 1.`,
  async run(args, io) {
    const [file, ...rest] = args.positionals;
    if (file === undefined || rest.length > 0)
      throw new AppError("invalid_input", "Name one file: dossier resume parse FILE");
    let bytes: Uint8Array;
    try {
      bytes = await readFile(resolve(io.cwd, file));
    } catch (error) {
      throw new AppError("invalid_input", `The file ${file} cannot be opened.`, { cause: error });
    }
    const { createResumeReader } = await import("@/server/adapters/resume-reader/create-resume-reader");
    const { recognisesPictures } = await import("@/server/env");
    const reader = createResumeReader({ mode: "in-process", limits: { recognises: recognisesPictures() } });
    let recognising = 0;
    const { resume, text } = await reader.read(bytes, basename(file), {
      onProgress: ({ page }) => {
        if (page !== recognising) io.say(`recognising page ${page}, which is a picture`);
        recognising = page;
      },
    });
    if (args.flag("text")) process.stdout.write(`${text}\n`);
    else await io.line(resume);
    await reader.close();
    return 0;
  },
};
