import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSampleSource, resolveCopies } from "@/server/adapters/ats/sample/read-sample-source";
import { sampleAnswer } from "@/server/adapters/ats/sample/write-sample-answer";

/** `npx tsx server/adapters/ats/sample/build-sample-boards.ts`: source/*.md -> boards/<ats>/<token>.json and boards/index.json. */
const here = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(join(here, "source"))
  .filter((name) => name.endsWith(".md"))
  .sort();
const boards = resolveCopies(names.map((name) => readSampleSource(readFileSync(join(here, "source", name), "utf8"))));

rmSync(join(here, "boards"), { recursive: true, force: true });
for (const board of boards) {
  const folder = join(here, "boards", board.ats);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${board.token}.json`), `${JSON.stringify(sampleAnswer(board), null, 1)}\n`);
}
const index = boards.map(({ ats, token, company, postings }) => ({
  source: ats,
  token,
  company,
  postings: postings.length,
}));
writeFileSync(join(here, "boards", "index.json"), `${JSON.stringify(index, null, 1)}\n`);
process.stdout.write(`${index.length} boards, ${index.reduce((sum, b) => sum + b.postings, 0)} postings\n`);
