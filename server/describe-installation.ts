import type { Env } from "@/server/env";

export type Capability = { capability: string; runs: string; isEmbedded: boolean; growsInto: string };

/** What runs here, one row per capability: the table of the start-up, of /api/health and of the admin page. */
export function describeInstallation(env: Env): Capability[] {
  const row = (
    capability: string,
    isEmbedded: boolean,
    embedded: string,
    grown: string,
    growsInto: string,
  ): Capability => ({
    capability,
    runs: isEmbedded ? embedded : grown,
    isEmbedded,
    growsInto,
  });
  return [
    row(
      "Database",
      env.database.kind === "embedded",
      "PGlite with pgvector, in its own process",
      "Postgres",
      "Postgres with pgvector by DATABASE_URL",
    ),
    row(
      "Workflows",
      env.workflows.kind === "embedded",
      "the engine in inngest/runner",
      "Inngest",
      "Inngest by INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY",
    ),
    row("Files", env.files.kind === "disk", "a folder", "S3", "S3 by S3_BUCKET, S3_REGION and its keys"),
    row(
      "Language model",
      env.model.kind === "none",
      "none: the built-in writer",
      env.model.kind === "none" ? "" : env.model.largeModel,
      "any OpenAI-compatible endpoint by OPENAI_API_KEY and OPENAI_BASE_URL",
    ),
    row(
      "Embedder",
      env.embedder.kind === "embedded",
      "the built-in table",
      "an OpenAI-compatible endpoint",
      "an endpoint by OPENAI_EMBEDDING_MODEL",
    ),
    row(
      "Rate limits",
      env.rateLimiter.kind === "in_process",
      "in this process",
      env.rateLimiter.kind,
      "Upstash by UPSTASH_REDIS_REST_URL, or Redis by REDIS_URL",
    ),
    row(
      "Scanned resumes",
      env.recognisesPictures,
      "recognised on this machine",
      "refused (OCR=off)",
      "already recognised; OCR=off refuses them",
    ),
    row("Mail", env.mailer.kind === "outbox", "an outbox in the app", "SMTP", "SMTP by SMTP_URL and MAIL_FROM"),
    row(
      "Job APIs with a key",
      env.jobApis.usajobs === null && env.jobApis.adzuna === null,
      "none; boards and feeds need no key",
      [env.jobApis.usajobs ? "USAJobs" : "", env.jobApis.adzuna ? "Adzuna" : ""].filter(Boolean).join(" and "),
      "USAJobs by USAJOBS_EMAIL and USAJOBS_API_KEY, Adzuna by ADZUNA_APP_ID and ADZUNA_APP_KEY",
    ),
    row(
      "Incoming job alerts",
      env.inboundMailDomain === undefined,
      "as files, and by the address of this app",
      `mail to ${env.inboundMailDomain ?? ""}`,
      "addresses of your own domain by INBOUND_MAIL_DOMAIN and a mail service that hands mail on",
    ),
    row(
      "Job boards",
      env.upstream === undefined,
      "live public boards and bundled samples",
      `everything from ${env.upstream ?? ""}`,
      "already live",
    ),
  ];
}
