import { coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";
import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { foldedWords } from "@/lib/domain/evidence/claims/fold";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import { extractRequirements } from "@/lib/domain/match/extract-requirements";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import { relevanceFor, supportedRequirements } from "@/lib/domain/resume/evidence-relevance";
import { tailoredResumeLines } from "@/lib/domain/resume/tailored-resume-lines";
import { readingGrade } from "@/lib/text/reading-grade";
import { createOpenAiCompatibleModel } from "@/server/adapters/ai/openai-compatible";
import { listSampleBoards, sample } from "@/server/adapters/ats/sample/source";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import { estimateTask } from "@/server/ai/estimate-task";
import { runTask } from "@/server/ai/run-task";
import { tailorResumeTask } from "@/server/ai/tasks/tailor-resume.task";
import { writeCoverLetterTask } from "@/server/ai/tasks/write-cover-letter.task";
import { readProcessEnv } from "@/server/env";
import type { LanguageModel } from "@/server/ports/language-model";
import { silentLog } from "@/server/ports/log";
import { PROFILES_DE } from "@/server/testing/truth/profiles-de";
import { PROFILES_EN_1 } from "@/server/testing/truth/profiles-en-1";
import { PROFILES_EN_2 } from "@/server/testing/truth/profiles-en-2";

/**
 * Measures the writers: 10 invented profiles x 10 postings of the sample boards, each the ten that share most words with
 * the profile. The floor always; a model as well when one is configured. `--show` prints one letter a profile.
 */
const TODAY = "2026-11-23";
const skills = loadSkillRecognizer();
const profiles = [...PROFILES_EN_1.slice(0, 5), ...PROFILES_EN_2.slice(0, 3), ...PROFILES_DE.slice(0, 2)];
const http = { request: () => Promise.reject(new Error("the sample boards need no network")) };
const boards = await Promise.all(listSampleBoards().map((board) => sample.fetch(http, board)));
const postings = boards.flatMap((b) => b.records.flatMap((r) => ("ok" in r ? [r.ok] : [])));

const nearest = (text: string, count: number): Posting[] => {
  const mine = new Set(foldedWords(text).filter((w) => w.length > 3));
  return postings
    .map((posting) => ({
      posting,
      shared: new Set(foldedWords(`${posting.title} ${posting.text}`).filter((w) => mine.has(w))).size,
    }))
    .sort((a, b) => b.shared - a.shared || a.posting.id.localeCompare(b.posting.id))
    .slice(0, count)
    .map((p) => p.posting);
};
const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);

/** A small current model with a published price, for counting only: it is never asked. */
const PRICED: LanguageModel = {
  name: "gpt-5-mini",
  models: { small: "gpt-5-mini", large: "gpt-5-mini" },
  stream: () => {
    throw new Error("this model is only for counting");
  },
};

/** The model variables alone: an evaluation needs no database. */
function modelSettings(apiKey: string) {
  const set = readProcessEnv();
  const model = set.OPENAI_MODEL ?? "gpt-5-mini";
  return {
    apiKey,
    baseUrl: set.OPENAI_BASE_URL ?? "https://api.openai.com/v1",
    smallModel: set.OPENAI_MODEL_SMALL ?? model,
    largeModel: set.OPENAI_MODEL_LARGE ?? model,
  };
}

async function measure(name: string, model: Parameters<typeof runTask>[2]["model"]): Promise<void> {
  const coverage: number[] = [];
  const lengths: number[] = [];
  const grades: number[] = [];
  const letterKept: number[] = [];
  const resumeKept: number[] = [];
  const costs: number[] = [];
  const estimates: ReturnType<typeof estimateTask>[] = [];
  let unsupported = 0;
  let quoted = 0;
  let letters = 0;
  for (const profile of profiles) {
    const evidence = claimLedger(profile.resume, skills);
    const own = new Set(evidence.flatMap((e) => foldedWords(e.text)));
    for (const [nth, posting] of nearest(JSON.stringify(profile.resume), 10).entries()) {
      const input = {
        resume: profile.resume,
        evidence,
        posting,
        requirements: extractRequirements(posting.text, skills),
      };
      const tools = { model, log: silentLog, skills, today: TODAY };
      estimates.push(estimateTask(writeCoverLetterTask, input, PRICED), estimateTask(tailorResumeTask, input, PRICED));
      const letter = await runTask(writeCoverLetterTask, input, tools);
      const resume = await runTask(tailorResumeTask, input, tools);
      const text = coverLetterText(letter.output);
      letters += 1;
      const allowed = { company: posting.company, title: posting.title, postingText: posting.text };
      const found = verifyClaims({
        sentences: letter.output.paragraphs.flat(),
        evidence,
        recognizer: skills,
        allowed,
        today: TODAY,
      });
      const inResume = tailoredResumeLines(resume.output).flatMap((line) =>
        verifyClaims({
          sentences: [{ text: line.text, evidenceIds: line.evidenceIds }],
          evidence,
          recognizer: skills,
          today: TODAY,
        }),
      );
      unsupported += found.length + inResume.length;
      if (process.argv.includes("--show"))
        for (const f of [...found, ...inResume]) console.log("unsupported:", f.kind, f.claim, f.reason);
      const relevance = relevanceFor(posting, input.requirements);
      const must = supportedRequirements(input.requirements, evidence, relevance).filter((s) => s.requirement.must);
      const written = `${text}\n${tailoredResumeLines(resume.output)
        .map((l) => l.text)
        .join("\n")}`;
      const said = relevance(
        written,
        skills.recognize(written).map((m) => m.label),
      ).requirements;
      if (must.length > 0) coverage.push(must.filter((m) => said.includes(m.requirement)).length / must.length);
      const told = letter.output.paragraphs
        .flat()
        .filter((s) => s.evidenceIds.length > 0)
        .flatMap((s) => foldedWords(s.text));
      if (told.length > 0) letterKept.push(told.filter((w) => own.has(w)).length / told.length);
      const resumeWords = tailoredResumeLines(resume.output).flatMap((l) => foldedWords(l.text));
      resumeKept.push(resumeWords.filter((w) => own.has(w)).length / Math.max(1, resumeWords.length));
      lengths.push(text.split(/\s+/).length);
      if (letter.output.language === "en")
        grades.push(
          readingGrade(
            letter.output.paragraphs
              .flat()
              .map((s) => s.text)
              .join(" "),
          ),
        );
      if (
        letter.output.paragraphs
          .flat()
          .some((s) => s.postingQuote && s.postingQuote !== posting.title && posting.text.includes(s.postingQuote))
      )
        quoted += 1;
      costs.push(((letter.usage?.costMicroUsd ?? 0) + (resume.usage?.costMicroUsd ?? 0)) / 1e6);
      if (nth === 0 && process.argv.includes("--show"))
        console.log(`\n=== ${profile.id}, ${posting.title}, ${posting.company}\n${text}\n`);
    }
  }
  const share = (value: number) => value.toFixed(2);
  console.log(`${name}: ${letters} applications, ${profiles.length} profiles x 10 postings`);
  console.log(
    `  must-have coverage        ${share(mean(coverage))} of what the evidence supports (published elsewhere: keyword coverage 0.50 to 0.75)`,
  );
  console.log(`  unsupported claims        ${unsupported} (target 0)`);
  console.log(
    `  words kept from the owner ${share(mean(letterKept))} of the letter's sentences about the owner, ${share(mean(resumeKept))} of the resume`,
  );
  console.log(`  letters quoting posting   ${quoted} of ${letters}`);
  console.log(
    `  letter length             ${Math.round(mean(lengths))} words on average, ${Math.min(...lengths)} to ${Math.max(...lengths)}`,
  );
  console.log(`  reading grade             ${mean(grades).toFixed(1)} (Flesch-Kincaid, English letters)`);
  console.log(`  cost                      ${mean(costs).toFixed(4)} USD an application (target under 0.05)`);
  const perApplication = (of: (part: (typeof estimates)[number]) => number) =>
    estimates.reduce((sum, part) => sum + of(part), 0) / letters;
  console.log(
    `  cost with ${PRICED.name}: ${Math.round(perApplication((e) => e.inputTokens))} tokens of prompt counted from these very prompts and ${Math.round(perApplication((e) => e.outputTokens))} of usual answers make ${(perApplication((e) => e.costMicroUsd) / 1e6).toFixed(4)} USD an application at its list price; asked twice throughout, ${((2 * perApplication((e) => e.costMicroUsd)) / 1e6).toFixed(4)} (target under 0.05)`,
  );
}

await measure("floor", null);
const key = readProcessEnv().OPENAI_API_KEY;
if (key) await measure("model", createOpenAiCompatibleModel(modelSettings(key)));
else console.log("model: none configured (OPENAI_API_KEY), not measured");
