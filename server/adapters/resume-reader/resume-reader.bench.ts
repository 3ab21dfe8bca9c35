import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isAppError } from "@/lib/errors";
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
const TARGETS = { annotated: 97, layouts: 85, medianMs: 40, p95Ms: 150, peakMb: 200 };

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
  const reader = createResumeReader();
  const times: number[] = [];
  let refused = 0;
  let peakBytes = 0;
  for (const round of ["warm-up", "warm-up", "measured"]) {
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
  console.log(
    `peak memory of the whole process, worker included: ${Math.round(peakBytes / 1024 / 1024)} MB (target < ${TARGETS.peakMb} MB for the worker)`,
  );
}
