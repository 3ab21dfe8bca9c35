import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isAppError } from "@/lib/errors";
import { chromiumPath, type InventedFile, renderInvented } from "@/server/adapters/resume-reader/bench/render-invented";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";
import { sharedDataDirectory } from "@/server/testing/shared-data";

/**
 * npm run bench:resume-own -- [--write DIR] [--render DIR] [--without-scans]
 * Renders the invented people in every layout by Chromium, Typst, docx and (where installed) LibreOffice, some of them
 * rasterised, reads each file and prints strict F1: apart for each circle of people, and within it for the half that the
 * rules were tuned on and the half that was never looked at.
 */
const { values } = parseArgs({
  options: {
    write: { type: "string" },
    render: { type: "string" },
    "without-scans": { type: "boolean", default: false },
    details: { type: "boolean", default: false },
  },
});
const files = resolve(values.render ?? mkdtempSync(join(tmpdir(), "dossier-invented-")));
const out = resolve(values.write ?? join(files, "read"));
mkdirSync(files, { recursive: true });
mkdirSync(out, { recursive: true });

function truthOf({ person, file, set }: InventedFile) {
  return {
    set,
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

const rendered = await renderInvented(files);
const chosen = rendered.filter(({ set }) => !(values["without-scans"] && set.startsWith("scans")));
const reader = createResumeReader({ mode: "in-process" });
const started = new Map<string, { count: number; ms: number }>();
for (const { file, set } of chosen) {
  const circle = set.split(",")[0] ?? set;
  const before = performance.now();
  try {
    const { resume } = await reader.read(new Uint8Array(readFileSync(join(files, file))), file);
    writeFileSync(join(out, `${file.replaceAll("/", "__")}.json`), JSON.stringify(resume, null, 1));
  } catch (error) {
    if (!isAppError(error)) throw error;
    console.log(`refused ${file}: ${error.message}`);
  }
  const spent = started.get(circle) ?? { count: 0, ms: 0 };
  started.set(circle, { count: spent.count + 1, ms: spent.ms + performance.now() - before });
}
writeFileSync(join(files, "truth.json"), JSON.stringify(chosen.map(truthOf), null, 1));
const scorer = join(sharedDataDirectory(), "..", "bench", "score-resume.mjs");
console.log(
  `${chosen.length} resumes of ${new Set(chosen.map(({ person }) => person.id)).size} people${chromiumPath() ? "" : " (no Chromium here, so none printed by a browser)"}; files in ${files}`,
);
if (existsSync(scorer)) {
  const report = execFileSync(process.execPath, [scorer, join(files, "truth.json"), out], { encoding: "utf8" });
  const lines = report.split("\n").filter((line) => values.details || /STRICT|without a readable/.test(line));
  console.log(lines.join("\n"));
} else console.log("the scorer is not here, so nothing was scored");
for (const [circle, { count, ms }] of started)
  console.log(`${circle}: ${count} files, ${Math.round(ms / count)} ms a file on average, in this thread`);
