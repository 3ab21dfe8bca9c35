import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { isAppError } from "@/lib/errors";
import { DOCX_TEMPLATES } from "@/server/adapters/resume-reader/bench/docx-templates";
import { HTML_TEMPLATES } from "@/server/adapters/resume-reader/bench/html-templates";
import { INVENTED_PEOPLE } from "@/server/adapters/resume-reader/bench/invented-people";
import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { TYPST_TEMPLATES } from "@/server/adapters/resume-reader/bench/typst-templates";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";
import { sharedDataDirectory } from "@/server/testing/shared-data";

/**
 * npm run bench:resume-own -- [--write DIR] [--render DIR]
 * Renders the invented people in every layout by Chromium, Typst, docx and (where installed) LibreOffice, reads each file
 * and prints strict F1, apart for the people that the rules were tuned on and for those that were never looked at.
 */
const { values } = parseArgs({ options: { write: { type: "string" }, render: { type: "string" } } });
const files = resolve(values.render ?? mkdtempSync(join(tmpdir(), "dossier-invented-")));
const out = resolve(values.write ?? join(files, "read"));
mkdirSync(files, { recursive: true });
mkdirSync(out, { recursive: true });
type Truth = Record<string, unknown> & { set: string; pdf: string };
const truth: Truth[] = [];

function truthOf(person: InventedPerson, file: string): Truth {
  return {
    set: person.isHeldOut ? "held-out" : "tuned",
    pdf: file,
    name: person.name,
    email: person.email,
    phone: person.phone,
    location: person.location,
    experience: person.work.map((role) => ({
      title: role.title,
      company: role.company,
      dates: null,
      iso: `${role.start}..${role.end ?? "present"}`,
    })),
    education: person.education.map(({ degree, institution }) => ({ degree, institution })),
    skills: person.skills.flatMap((group) => group.items),
  };
}

function chromiumPath(): string | null {
  return (
    ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"].find((path) => existsSync(path)) ??
    null
  );
}

const chromium = chromiumPath();
const jobs: { person: InventedPerson; file: string }[] = [];
const typst = NodeCompiler.create();
for (const person of INVENTED_PEOPLE) {
  for (const [name, template] of Object.entries(HTML_TEMPLATES)) {
    const file = `chromium-${name}--${person.id}.pdf`;
    if (chromium && !existsSync(join(files, file))) {
      const html = join(files, `${basename(file, ".pdf")}.html`);
      writeFileSync(html, template(person));
      execFileSync(
        chromium,
        [
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-pdf-header-footer",
          `--user-data-dir=${join(files, "chromium")}`,
          `--print-to-pdf=${join(files, file)}`,
          html,
        ],
        { stdio: "ignore" },
      );
    }
    if (existsSync(join(files, file))) jobs.push({ person, file });
  }
  for (const [name, template] of Object.entries(TYPST_TEMPLATES)) {
    const file = `typst-${name}--${person.id}.pdf`;
    writeFileSync(join(files, file), typst.pdf({ mainFileContent: template(person) }));
    jobs.push({ person, file });
  }
  for (const [name, template] of Object.entries(DOCX_TEMPLATES)) {
    const file = `docx-${name}--${person.id}.docx`;
    writeFileSync(join(files, file), await template(person));
    jobs.push({ person, file });
  }
}
const written = jobs.filter(({ file }) => file.endsWith(".docx"));
if (!existsSync(join(files, "office"))) {
  spawnSync(
    "soffice",
    [
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      join(files, "office"),
      ...written.map(({ file }) => join(files, file)),
    ],
    { stdio: "ignore", timeout: 240_000 },
  );
}
for (const { person, file } of written) {
  const pdf = `office/${basename(file, ".docx")}.pdf`;
  if (existsSync(join(files, pdf))) jobs.push({ person, file: pdf });
}

const reader = createResumeReader({ mode: "in-process" });
const { readFileSync } = await import("node:fs");
for (const { person, file } of jobs) {
  truth.push(truthOf(person, file));
  try {
    const { resume } = await reader.read(new Uint8Array(readFileSync(join(files, file))), file);
    writeFileSync(join(out, `${file.replaceAll("/", "__")}.json`), JSON.stringify(resume, null, 1));
  } catch (error) {
    if (!isAppError(error)) throw error;
    console.log(`refused ${file}: ${error.message}`);
  }
}
writeFileSync(join(files, "truth.json"), JSON.stringify(truth, null, 1));
const scorer = join(sharedDataDirectory(), "..", "bench", "score-resume.mjs");
console.log(
  `${jobs.length} resumes of ${INVENTED_PEOPLE.length} people${chromium ? "" : " (no Chromium here, so none printed by a browser)"}; files in ${files}`,
);
if (existsSync(scorer))
  process.stdout.write(execFileSync(process.execPath, [scorer, join(files, "truth.json"), out], { encoding: "utf8" }));
else console.log("the scorer is not here, so nothing was scored");
