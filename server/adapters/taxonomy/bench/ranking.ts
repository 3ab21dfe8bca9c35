import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { prepareCandidate } from "@/lib/domain/match/candidate";
import { preparePosting } from "@/lib/domain/match/prepare-posting";
import { professionalText } from "@/lib/domain/match/professional-text";
import { baseScore, signalsOf } from "@/lib/domain/match/score-pair";
import { termVector } from "@/lib/domain/match/term-vector";
import { textTerms } from "@/lib/domain/match/text-terms";
import { type MinimalPosting, minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import { NO_WISHES } from "@/lib/domain/profile/wishes.schema";
import { findJobSource } from "@/server/adapters/ats/index";
import { projectPath } from "@/server/adapters/project-path";
import { weightedKappa } from "@/server/adapters/taxonomy/bench/agreement";
import { areaUnderCurve, averagePrecision, ndcg } from "@/server/adapters/taxonomy/bench/rank-metrics";
import { RANKING_GRADES, RECORDED_IDS } from "@/server/adapters/taxonomy/bench/ranking-grades";
import { SECOND_GRADES } from "@/server/adapters/taxonomy/bench/ranking-grades-second";
import { SAMPLE_PEOPLE } from "@/server/adapters/taxonomy/bench/sample-people";
import { loadMatchTools } from "@/server/adapters/taxonomy/load-match-tools";

type Scorer = { name: string; score: (person: number, posting: number) => number };

/** nDCG@20, AP and AUC of BM25, TF-IDF and ours over the graded people, the half that may be tuned on and the other. */
export function benchRanking(say: (line: string) => void, data: string): void {
  const tools = loadMatchTools();
  const postings = listRankingPostings(data);
  const recorded = postings.filter((p) => RECORDED_IDS.includes(p.id));
  const samples = postings.filter((p) => !RECORDED_IDS.includes(p.id));
  say(
    `Ranking: ${SAMPLE_PEOPLE.length} invented people, ${samples.length} sample and ${recorded.length} recorded postings${recorded.length === 0 ? " (recorded ones skipped, the data is not there)" : ""}:`,
  );
  const now = new Date("2026-06-01T00:00:00Z");
  const candidates = SAMPLE_PEOPLE.map((p) =>
    prepareCandidate({ resumeText: p.resume, wishes: NO_WISHES, now, ...tools }),
  );
  const prepared = postings.map((p) => preparePosting(p, tools));
  const plain = postings.map((p) => termVector(tools.terms, [{ text: `${p.title}\n${p.text}`, weight: 1 }], 10_000));
  const bm25 = bm25Scores(
    postings.map((p) => `${p.title}\n${p.text}`),
    SAMPLE_PEOPLE.map((p) => professionalText(p.resume)),
  );
  const signal = candidates.map((c) => prepared.map((p) => signalsOf(c, p)));
  const scorers: Scorer[] = [
    { name: "BM25, resume as query", score: (p, j) => bm25[p]?.[j] ?? 0 },
    {
      name: "TF-IDF cosine",
      score: (p, j) =>
        (plain[j]?.ids ?? []).reduce(
          (sum, id, i) => sum + (candidates[p]?.terms[id] ?? 0) * (plain[j]?.values[i] ?? 0),
          0,
        ),
    },
    { name: "ours, text only", score: (p, j) => signal[p]?.[j]?.text ?? 0 },
    { name: "ours, title only", score: (p, j) => signal[p]?.[j]?.title ?? 0 },
    { name: "ours, skills only", score: (p, j) => signal[p]?.[j]?.skills ?? 0 },
    {
      name: "ours",
      score: (p, j) => {
        const s = signal[p]?.[j];
        return s ? baseScore(s) : 0;
      },
    },
  ];
  const pairs = SAMPLE_PEOPLE.flatMap(({ key }) =>
    postings.map((p) => [gradeOf(RANKING_GRADES, key, p), gradeOf(SECOND_GRADES, key, p)] as const),
  );
  const either = pairs.filter(([a, b]) => a > 0 || b > 0);
  const kappaOf = (list: typeof pairs) =>
    weightedKappa(
      list.map(([a]) => a),
      list.map(([, b]) => b),
    ).toFixed(3);
  say(
    `  two passes over ${pairs.length} pairs: weighted kappa ${kappaOf(pairs)}; over the ${either.length} pairs graded above 0 by either ${kappaOf(either)}, ${either.filter(([a, b]) => a === b).length} alike, ${either.filter(([a, b]) => Math.abs(a - b) === 1).length} a step apart. Both passes are a language model's.`,
  );
  for (const [pass, grading] of [
    ["first pass", RANKING_GRADES],
    ["second pass", SECOND_GRADES],
  ] as const)
    for (const scorer of scorers) {
      if (grading === SECOND_GRADES && /only$/.test(scorer.name)) continue;
      const results = SAMPLE_PEOPLE.map((person, p) => {
        const order = postings.map((posting, j) => ({
          grade: gradeOf(grading, person.key, posting),
          score: scorer.score(p, j),
          id: posting.id,
        }));
        order.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
        const grades = order.map((o) => o.grade);
        return { ndcg: ndcg(grades), ap: averagePrecision(grades), auc: areaUnderCurve(grades) };
      });
      const half = (odd: number) => results.filter((_, i) => i % 2 === odd);
      const mean = (list: typeof results, key: "ndcg" | "ap" | "auc") =>
        (list.reduce((sum, r) => sum + r[key], 0) / list.length).toFixed(3);
      const show = (list: typeof results) =>
        `nDCG@20 ${mean(list, "ndcg")}  AP ${mean(list, "ap")}  AUC ${mean(list, "auc")}`;
      say(
        `  ${pass.padEnd(12)}${scorer.name.padEnd(22)} tuned half: ${show(half(0))}   held-out half: ${show(half(1))}`,
      );
    }
  const all = signal.flat();
  const moments = (key: "text" | "title" | "skills") => {
    const mean = all.reduce((sum, s) => sum + s[key], 0) / all.length;
    return `${key} ${mean.toFixed(3)} ± ${Math.sqrt(all.reduce((sum, s) => sum + (s[key] - mean) ** 2, 0) / all.length).toFixed(3)}`;
  };
  say(`  signals over all pairs: ${moments("text")}, ${moments("title")}, ${moments("skills")}`);
}

function gradeOf(grading: typeof RANKING_GRADES, person: string, posting: MinimalPosting): number {
  const grades = grading[person];
  if (!grades) return 0;
  for (const grade of [3, 2, 1] as const)
    if (grades[grade].includes(posting.id) || grades[grade].includes(posting.title)) return grade;
  return 0;
}

/** The postings that people are ranked against: the shipped samples, and the recorded ones where the data is there. */
export function listRankingPostings(data: string): MinimalPosting[] {
  return [...postingsUnder(projectPath("server/adapters/ats/sample/boards")), ...recordedPostings(data)];
}

function recordedPostings(data: string): MinimalPosting[] {
  const wanted = new Set(RECORDED_IDS);
  const found = new Map<string, MinimalPosting>();
  for (const source of ["greenhouse", "lever", "ashby"]) {
    const folder = join(data, "ats-api", source);
    if (!existsSync(folder)) continue;
    for (const posting of postingsUnder(folder, source)) if (wanted.has(posting.id)) found.set(posting.id, posting);
  }
  return [...found.values()];
}

/** All postings of the answers in a folder; the source is the folder's name. Answers that cannot be read are left out. */
function postingsUnder(folder: string, source?: string): MinimalPosting[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return postingsUnder(path, source ?? name);
      const adapter = source ? findJobSource(source) : undefined;
      if (!adapter || /invalid/.test(name)) return [];
      const records = [
        ...adapter.read(readFileSync(path), { company: basename(name), token: basename(name).replace(/\W.*/, "") }),
      ];
      return records.flatMap((r) => ("ok" in r ? [minimalPostingSchema.parse(r.ok)] : []));
    });
}

function bm25Scores(documents: readonly string[], queries: readonly string[]): number[][] {
  const terms = documents.map(textTerms);
  const lengths = terms.map((t) => [...t.values()].reduce((a, b) => a + b, 0));
  const average = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  const seen = new Map<string, number>();
  for (const t of terms) for (const word of t.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
  return queries.map((query) =>
    terms.map((document, i) => {
      let score = 0;
      for (const word of textTerms(query).keys()) {
        const count = document.get(word) ?? 0;
        if (count === 0) continue;
        const df = seen.get(word) ?? 0;
        const idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5));
        score += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[i] ?? 0)) / average));
      }
      return score;
    }),
  );
}
