import { availableParallelism, loadavg } from "node:os";
import { dedupePostings } from "@/lib/domain/job/dedupe-postings";
import { deriveSkills } from "@/lib/domain/posting/derive-skills";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";

const TARGET = 2_000;
const ROUNDS = 7;

/** Postings per second from an answer's bytes to postings with skills, grouped into openings; the first round warms up and does not count. */
export function measureNormalising(print: (line: string) => void, read: () => Posting[]): void {
  const recognizer = loadSkillRecognizer();
  const stages = {
    "read and normalised": [] as number[],
    skills: [] as number[],
    dedup: [] as number[],
    all: [] as number[],
  };
  const walls: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const wall = performance.now();
    const marks = [process.cpuUsage().user];
    const postings = read();
    marks.push(process.cpuUsage().user);
    for (const posting of postings) deriveSkills(posting, recognizer);
    marks.push(process.cpuUsage().user);
    dedupePostings(postings);
    marks.push(process.cpuUsage().user);
    if (round === 0) continue;
    const per = (from: number, to: number) => ((marks[to] ?? 0) - (marks[from] ?? 0)) / postings.length;
    walls.push(postings.length / ((performance.now() - wall) / 1000));
    stages["read and normalised"].push(per(0, 1));
    stages.skills.push(per(1, 2));
    stages.dedup.push(per(2, 3));
    stages.all.push(per(0, 3));
  }
  const parts = Object.entries(stages).map(([stage, us]) => `${stage} ${Math.round(Math.min(...us))} µs`);
  print(
    `\nnormalised with skills and dedup, one process: best ${Math.round(Math.max(...walls))} postings/s of wall time, ${Math.round(1e6 / Math.min(...stages.all))} per second of processor time (target ${TARGET}; a posting: ${parts.join(", ")}; load now ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores)`,
  );
}
