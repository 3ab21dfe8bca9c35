import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createOpenAiCompatibleEmbedder } from "@/server/adapters/embedder/openai-compatible";
import { embedTexts } from "@/server/services/usage/embed-texts";
import { saveDailyLimit } from "@/server/services/usage/usage-limit.store";
import { inventPerson } from "@/server/testing/invented-application";
import { type OpenAiServer, startOpenAiServer } from "@/server/testing/openai-server";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
let server: OpenAiServer | undefined;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => database.close());

async function start(model: string) {
  server = await startOpenAiServer(() => ({ text: "unused" }));
  const embedder = createOpenAiCompatibleEmbedder({ apiKey: "k", baseUrl: server.baseUrl, model });
  const person = await inventPerson(database);
  const spent = () => database.db.usageRecord.findMany({ where: { accountId: person.accountId } });
  return { ...person, embedder, spent };
}

describe("vectors that cost money", () => {
  it("are on record with tokens and money, and the same text is paid for once", async () => {
    const { ctx, embedder, spent } = await start("text-embedding-ada-002");
    const texts = ["Nurse", "Baker", "Nurse", ...Array.from({ length: 9 }, (_, i) => `Title ${i}`)];
    const first = await embedTexts(ctx, embedder, { task: "search-jobs", texts });
    expect(first).toHaveLength(texts.length);
    expect(first[2]).toEqual(first[0]);
    expect(await embedTexts(ctx, embedder, { task: "search-jobs", texts: ["Baker", "Nurse"] })).toEqual([
      first[1],
      first[0],
    ]);
    // The local server counts a token a text; eleven different ones cost 1.1 millionths, rounded.
    expect(await spent()).toMatchObject([
      { task: "search-jobs", model: "text-embedding-ada-002", inputTokens: 11, outputTokens: 0, costMicroUsd: 1 },
    ]);
  });

  it("are refused when the day's limit is used up, before anything is asked, while known ones still serve", async () => {
    const { ctx, accountId, embedder, spent } = await start("text-embedding-3-large");
    await embedTexts(ctx, embedder, { task: "search-jobs", texts: ["Tailor"] });
    await saveDailyLimit(database.db, accountId, 0);
    await expect(embedTexts(ctx, embedder, { task: "search-jobs", texts: ["Florist"] })).rejects.toMatchObject({
      code: "limit_exceeded",
    });
    expect(await embedTexts(ctx, embedder, { task: "search-jobs", texts: ["Tailor"] })).toHaveLength(1);
    expect(await spent()).toHaveLength(1);
  });

  it("of everyone's jobs count against the first admin", async () => {
    const { accountId, embedder, spent } = await start("local-model");
    await database.db.account.update({ where: { id: accountId }, data: { role: "admin", createdAt: new Date(0) } });
    const system = database.contextFor({ kind: "system" });
    await embedTexts(system, embedder, { task: "index-jobs", texts: ["Clerk"], isKept: false });
    await embedTexts(system, embedder, { task: "index-jobs", texts: ["Clerk"], isKept: false });
    expect((await spent()).map(({ task, costMicroUsd }) => [task, costMicroUsd])).toEqual([
      ["index-jobs", 0],
      ["index-jobs", 0],
    ]);
  });
});
