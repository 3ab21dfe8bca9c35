import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isAppError } from "@/lib/errors";
import { DOCX_TEMPLATES } from "@/server/adapters/resume-reader/bench/docx-templates";
import { INVENTED_PEOPLE } from "@/server/adapters/resume-reader/bench/invented-people";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";
import { sharedDataDirectory } from "@/server/testing/shared-data";

/**
 * npm run bench:resume -- [--write DIR] [--truth FILE] [--pdfs DIR]
 * Reads every PDF of the truth in a warm worker, writes one JSON Resume a file, and runs the scorer as it is.
 */
const { values } = parseArgs({
  options: {
    write: { type: "string" },
    truth: { type: "string", default: join(sharedDataDirectory(), "..", "bench", "resume-truth.json") },
    pdfs: { type: "string", default: join(sharedDataDirectory(), "resumes") },
  },
});
const scorer = join(sharedDataDirectory(), "..", "bench", "score-resume.mjs");
const TARGETS = { annotated: 97, layouts: 85, medianMs: 40, p95Ms: 150, peakMb: 200, docxMs: 30 };

function quantile(sorted: number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

if (!existsSync(values.truth)) {
  console.log(`skipped: ${values.truth} is not here, so there is nothing to measure against`);
} else {
  const out = values.write ? resolve(values.write) : mkdtempSync(join(tmpdir(), "dossier-resumes-"));
  mkdirSync(out, { recursive: true });
  const truth: { pdf: string }[] = JSON.parse(readFileSync(values.truth, "utf8"));
  const names = [...new Set(truth.map((entry) => entry.pdf))];
  let isMeasured = false;
  const cpu: number[] = [];
  const before = process.memoryUsage.rss();
  let workerBytes = 0;
  const reader = createResumeReader({
    onCost: (cost) => {
      workerBytes = Math.max(workerBytes, cost.memoryBytes);
      if (isMeasured) cpu.push(cost.cpuMs);
    },
  });
  const times: number[] = [];
  let refused = 0;
  let peakBytes = 0;
  for (const round of ["warm-up", "warm-up", "measured"]) {
    isMeasured = round === "measured";
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(join(values.pdfs, name)));
      const started = performance.now();
      try {
        const { resume } = await reader.read(bytes, name);
        if (round === "measured")
          writeFileSync(join(out, `${name.replaceAll("/", "__")}.json`), JSON.stringify(resume, null, 1));
      } catch (error) {
        if (!isAppError(error)) throw error;
        if (round === "measured") console.log(`refused ${name}: ${error.message}`);
        refused++;
      }
      if (round === "measured") times.push(performance.now() - started);
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
    }
  }
  await reader.close();
  times.sort((a, b) => a - b);
  process.stdout.write(execFileSync(process.execPath, [scorer, values.truth, out], { encoding: "utf8" }));
  console.log(`\n${names.length} PDFs, ${refused / 3} refused; predictions in ${out}`);
  console.log(`targets: strict F1 annotated >= ${TARGETS.annotated}, layouts >= ${TARGETS.layouts}`);
  console.log(
    `time a PDF in a warm worker: median ${quantile(times, 0.5).toFixed(1)} ms (target < ${TARGETS.medianMs}), p95 ${quantile(times, 0.95).toFixed(1)} ms (target < ${TARGETS.p95Ms})`,
  );
  cpu.sort((a, b) => a - b);
  console.log(
    `processor time of it, which other work on this machine does not lengthen: median ${quantile(cpu, 0.5).toFixed(1)} ms, p95 ${quantile(cpu, 0.95).toFixed(1)} ms`,
  );
  console.log(
    `load of this machine while that was measured: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")}`,
  );
  const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
  console.log(
    `memory: the worker's own heap and buffers ${mb(workerBytes)} MB at most (target < ${TARGETS.peakMb} MB); the process, which held ${mb(before)} MB before the worker, ${mb(peakBytes)} MB at most`,
  );
  await timeDocx();
}

/** DOCX files written here, in the same warm worker's way. */
async function timeDocx(): Promise<void> {
  const cpu: number[] = [];
  let isMeasured = false;
  const reader = createResumeReader({ onCost: (cost) => isMeasured && cpu.push(cost.cpuMs) });
  const files = await Promise.all(
    INVENTED_PEOPLE.flatMap((person) => Object.values(DOCX_TEMPLATES).map((template) => template(person))),
  );
  const times: number[] = [];
  for (const round of [1, 2, 3]) {
    isMeasured = round === 3;
    for (const bytes of files) {
      const started = performance.now();
      await reader.read(bytes, "resume.docx");
      if (isMeasured) times.push(performance.now() - started);
    }
  }
  await reader.close();
  times.sort((a, b) => a - b);
  cpu.sort((a, b) => a - b);
  console.log(
    `${files.length} DOCX: median ${quantile(times, 0.5).toFixed(1)} ms (target < ${TARGETS.docxMs}), processor time ${quantile(cpu, 0.5).toFixed(1)} ms`,
  );
}
