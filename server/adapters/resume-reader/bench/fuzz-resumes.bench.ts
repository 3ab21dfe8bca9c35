import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isAppError } from "@/lib/errors";
import { writeFuzzSeeds } from "@/server/adapters/resume-reader/bench/fuzz-seeds";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";
import { sharedDataDirectory } from "@/server/testing/shared-data";

/**
 * npm run fuzz:resume -- [--files 2000] [--seed 1]
 * Feeds mutated bytes of real PDFs and DOCX, and of ODT, RTF, XML, JSON, archives and pictures written here, to the
 * reader's worker. Every file must end in a document or in one sentence
 * (AppError unreadable_file); anything else is a crash, and no answer in the reader's own time is a hang.
 */
const { values } = parseArgs({
  options: { files: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});
const count = Number(values.files);
let state = Number(values.seed) >>> 0;
/** Small repeatable generator (xorshift32), so that a finding can be played again by its seed. */
function random(below: number): number {
  state = (state ^ (state << 13)) >>> 0;
  state = (state ^ (state >>> 17)) >>> 0;
  state = (state ^ (state << 5)) >>> 0;
  return state % below;
}

function mutate(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  switch (random(6)) {
    case 0:
      return copy.slice(0, random(copy.length));
    case 1: {
      const from = random(copy.length);
      copy.fill(random(256), from, Math.min(copy.length, from + 1 + random(400)));
      return copy;
    }
    case 2: {
      const from = random(copy.length);
      copy.copyWithin(random(copy.length), from, Math.min(copy.length, from + random(4000)));
      return copy;
    }
    case 3: {
      const digits = [...copy.keys()].filter((at) => (copy[at] ?? 0) >= 48 && (copy[at] ?? 0) <= 57);
      for (let i = 0; i < 30 && digits.length > 0; i++) copy[digits[random(digits.length)] ?? 0] = 48 + random(10);
      return copy;
    }
    default: {
      const flips = 1 + random(200);
      for (let i = 0; i < flips; i++) copy[random(copy.length)] = random(256);
      return copy;
    }
  }
}

function collect(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:pdf|docx)$/.test(name))
    .map((name) => join(directory, name));
}

const seeds = [
  ...collect(join(process.cwd(), "samples", "resumes")),
  ...collect(join(sharedDataDirectory(), "resumes")),
];
let rejections = 0;
process.on("unhandledRejection", () => rejections++);
const reader = createResumeReader({ limits: { timeoutMs: 10_000 } });
const written = await writeFuzzSeeds();
/** One file in this many is a picture: those that still open are recognised, which takes a second. */
const PICTURES_ONE_IN = 40;
function pick(): { name: string; bytes: Uint8Array } {
  if (random(PICTURES_ONE_IN) === 0)
    return written.slow[random(written.slow.length)] ?? { name: "", bytes: new Uint8Array() };
  if (random(3) === 0) return written.quick[random(written.quick.length)] ?? { name: "", bytes: new Uint8Array() };
  const name = seeds[random(seeds.length)] ?? "";
  return { name, bytes: new Uint8Array(readFileSync(name)) };
}
const outcomes = { read: 0, refused: 0, tooLong: 0, crashed: 0 };
const started = performance.now();
for (let i = 0; i < count; i++) {
  const before = state;
  const { name, bytes } = pick();
  try {
    await reader.read(mutate(bytes), name);
    outcomes.read++;
  } catch (error) {
    if (isAppError(error) && error.code === "unreadable_file") {
      if (/too long/.test(error.message)) {
        outcomes.tooLong++;
        console.log(`too long: ${name}, state ${before}`);
      } else outcomes.refused++;
    } else {
      outcomes.crashed++;
      console.log(`crash: ${name}, state ${before}: ${String(error)}`);
    }
  }
}
await reader.close();
console.log(
  `${count} mutated files of ${seeds.length + written.quick.length + written.slow.length}: ${outcomes.read} read, ${outcomes.refused} refused with a sentence, ${outcomes.tooLong} stopped for their time, ${outcomes.crashed} crashes, ${rejections} unhandled rejections, ${Math.round((performance.now() - started) / 1000)} s`,
);
process.exitCode = outcomes.crashed + rejections > 0 ? 1 : 0;
