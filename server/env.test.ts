import { describe, expect, it } from "vitest";
import { isAppError } from "@/lib/errors";
import { loadEnv } from "@/server/env";

const base = { NEXTAUTH_SECRET: "s".repeat(32), DATABASE_URL: "postgresql://localhost/dossier", DOSSIER_HOME: "/data" };

function messageOf(source: Record<string, string>): string {
  try {
    loadEnv({ ...base, ...source });
  } catch (error) {
    if (isAppError(error) && error.code === "misconfigured") return error.message;
    throw error;
  }
  return "accepted";
}

describe("loadEnv", () => {
  it("takes what is embedded where nothing is set", () => {
    const env = loadEnv({ ...base, DOSSIER_EMBEDDED: "database,workflows" });
    expect(env.database.kind).toBe("embedded");
    expect(env.workflows.kind).toBe("embedded");
    expect(env.files).toEqual({ kind: "disk", directory: "/data/files" });
    expect(env.model).toEqual({ kind: "none" });
    expect(env.embedder).toEqual({ kind: "embedded" });
    expect(env.rateLimiter).toEqual({ kind: "in_process" });
    expect(env.mailer).toEqual({ kind: "outbox" });
    expect(env.browser).toEqual({ kind: "local" });
    expect(env.oauth).toEqual([]);
    expect(env.upstream).toBeUndefined();
  });

  it("is Postgres and Inngest where the launcher says nothing of embedded ones", () => {
    const env = loadEnv({ ...base, INNGEST_EVENT_KEY: "event", INNGEST_SIGNING_KEY: "signkey-prod-00" });
    expect(env.database).toEqual({ kind: "postgres", url: base.DATABASE_URL });
    expect(env.workflows).toEqual({ kind: "inngest", eventKey: "event", signingKey: "signkey-prod-00" });
  });

  it("turns complete groups into the members of its unions", () => {
    const env = loadEnv({
      ...base,
      S3_BUCKET: "b",
      S3_REGION: "eu",
      S3_ACCESS_KEY_ID: "id",
      S3_SECRET_ACCESS_KEY: "key",
      OPENAI_API_KEY: "k",
      OPENAI_MODEL: "m",
      OPENAI_EMBEDDING_MODEL: "e",
      REDIS_URL: "redis://localhost",
      SMTP_URL: "smtp://localhost",
      MAIL_FROM: "jo@example.org",
      BROWSER_CDP_URL: "ws://localhost:9222",
      GITHUB_CLIENT_ID: "g",
      GITHUB_CLIENT_SECRET: "gs",
    });
    expect(env.files).toEqual({ kind: "s3", bucket: "b", region: "eu", accessKeyId: "id", secretAccessKey: "key" });
    expect(env.model).toMatchObject({ kind: "openai_compatible", smallModel: "m", largeModel: "m" });
    expect(env.embedder).toMatchObject({ kind: "openai_compatible", model: "e" });
    expect(env.rateLimiter).toEqual({ kind: "redis", url: "redis://localhost" });
    expect(env.mailer).toEqual({ kind: "smtp", url: "smtp://localhost", from: "jo@example.org" });
    expect(env.browser).toEqual({ kind: "remote", cdpUrl: "ws://localhost:9222" });
    expect(env.oauth).toEqual([{ provider: "github", clientId: "g", clientSecret: "gs" }]);
  });

  it.each([
    ["S3_BUCKET", "S3_REGION and S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY"],
    ["UPSTASH_REDIS_REST_TOKEN", "UPSTASH_REDIS_REST_URL"],
    ["MAIL_FROM", "SMTP_URL"],
    ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"],
    ["LINKEDIN_CLIENT_ID", "LINKEDIN_CLIENT_SECRET"],
  ])("names what is missing beside %s", (set, missing) => {
    expect(messageOf({ [set]: "x" })).toContain(`set ${missing} too, or remove ${set}.`);
  });

  it("lists every problem at once", () => {
    const message = messageOf({
      S3_BUCKET: "b",
      GOOGLE_CLIENT_ID: "g",
      REDIS_URL: "no url",
      OPENAI_BASE_URL: "http://x",
    });
    expect(message.split("\n")).toEqual([
      expect.stringContaining("S3 is configured by half"),
      expect.stringContaining("Google sign-in is configured by half"),
      "REDIS_URL is not a URL.",
      expect.stringContaining("OPENAI_API_KEY"),
    ]);
  });

  it("refuses two rate limiters at once", () => {
    expect(
      messageOf({
        REDIS_URL: "redis://localhost",
        UPSTASH_REDIS_REST_URL: "https://example.org",
        UPSTASH_REDIS_REST_TOKEN: "t",
      }),
    ).toContain("not both");
  });

  it("refuses an upstream in production unless it is allowed", () => {
    const upstream = { DOSSIER_UPSTREAM: "http://127.0.0.1:9" };
    expect(messageOf({ ...upstream, NODE_ENV: "production" })).toContain("--allow-upstream");
    expect(messageOf({ ...upstream, NODE_ENV: "development" })).toBe("accepted");
    expect(messageOf({ ...upstream, NODE_ENV: "production", DOSSIER_ALLOW_UPSTREAM: "1" })).toBe("accepted");
  });
});
