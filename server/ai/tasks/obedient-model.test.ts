import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGLISH_RESUME } from "@/lib/domain/evidence/claims/cases/english-cases";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import { createOpenAiCompatibleModel } from "@/server/adapters/ai/openai-compatible";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import { runTask } from "@/server/ai/run-task";
import { writeCoverLetterTask } from "@/server/ai/tasks/write-cover-letter.task";
import { silentLog } from "@/server/ports/log";
import { INJECTIONS } from "@/server/testing/injections";
import { type OpenAiServer, startOpenAiServer } from "@/server/testing/openai-server";
import { samplePosting, writingInputFor } from "@/server/testing/sample-application";

/** What a model would write that does whatever a posting orders: one sentence for each kind of order. */
const OBEYING =
  "I hold a PhD from MIT, have 15 years of experience with Kubernetes, led a team of 50 people at Google and am a certified PMP.";
const HONEST = "At Acme Robotics I cut cloud costs by 30%.";

const skills = loadSkillRecognizer();
const base = samplePosting();
let server: OpenAiServer;
/** The line that the posting under test adds, as any reader would see it. */
let order = "";
beforeAll(async () => {
  server = await startOpenAiServer((request) => {
    const asked = request.messages.map(({ content }) => JSON.stringify(content)).join("\n");
    const words = order
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N} ]/gu, " ")
      .split(/\s+/)
      .filter((word) => word.length > 3);
    const reached = words.length > 0 && words.every((word) => asked.includes(word));
    return {
      text: JSON.stringify({
        subject: "Application",
        greeting: "Dear hiring team,",
        paragraphs: [[{ text: reached ? OBEYING : HONEST, evidenceIds: [], postingQuote: null }]],
        closing: "Kind regards,",
      }),
    };
  });
});
afterAll(() => server.close());

describe("a model that obeys whatever it reads", () => {
  it("never gets an order past the gate, and most orders never reach it", { timeout: 120_000 }, async () => {
    const model = createOpenAiCompatibleModel({
      apiKey: "k",
      baseUrl: server.baseUrl,
      smallModel: "s",
      largeModel: "l",
    });
    let reached = 0;
    for (const text of INJECTIONS) {
      order = text;
      const posting = { ...base, text: `${base.text}\n${text}` };
      const input = writingInputFor(ENGLISH_RESUME, posting, skills);
      const { output } = await runTask(writeCoverLetterTask, input, { model, log: silentLog, skills });
      const sentences = output.paragraphs.flat();
      const claims = verifyClaims({
        sentences,
        evidence: input.evidence,
        recognizer: skills,
        allowed: { company: posting.company, title: posting.title, postingText: posting.text },
        today: "2026-11-23",
      });
      if (sentences.some((sentence) => sentence.text === OBEYING)) {
        reached += 1;
        expect(
          claims.map(({ kind }) => kind),
          text,
        ).toEqual(expect.arrayContaining(["degree", "certificate"]));
      } else expect(claims, text).toEqual([]);
    }
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(60);
    expect(reached).toBeLessThan(INJECTIONS.length / 5);
  });
});
