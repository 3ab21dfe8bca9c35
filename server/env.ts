import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";

/** What this installation is configured to be: strings of the environment turned into unions, once. */
export type Env = {
  isProduction: boolean;
  /** Folder of everything that must survive: cluster, files, secrets, logs. */
  home: string;
  /** Where the browser reaches the app. */
  appUrl: string;
  authSecret: string;
  database: { kind: "embedded" | "postgres"; url: string };
  workflows: { kind: "embedded" | "inngest"; baseUrl?: string; eventKey?: string; signingKey?: string };
  files:
    | { kind: "disk"; directory: string }
    | { kind: "s3"; bucket: string; region: string; endpoint?: string; accessKeyId: string; secretAccessKey: string };
  model:
    | { kind: "none" }
    | { kind: "openai_compatible"; apiKey: string; baseUrl: string; smallModel: string; largeModel: string };
  embedder: { kind: "embedded" } | { kind: "openai_compatible"; apiKey: string; baseUrl: string; model: string };
  rateLimiter:
    | { kind: "in_process" }
    | { kind: "upstash"; url: string; token: string }
    | { kind: "redis"; url: string };
  mailer: { kind: "outbox" } | { kind: "smtp"; url: string; from: string };
  browser: { kind: "local" } | { kind: "remote"; cdpUrl: string };
  oauth: { provider: "github" | "google" | "linkedin"; clientId: string; clientSecret: string }[];
  /** Sends every board request to this origin instead (tests and demos). */
  upstream: string | undefined;
  egressProxy: string | undefined;
  /** Mail to this domain is handed to /api/ingest/email by the operator's mail service. */
  inboundMailDomain: string | undefined;
  /** Keys of job APIs that ask for one. */
  jobApis: { usajobs: { email: string; key: string } | null; adzuna: { appId: string; key: string } | null };
  /** False refuses scanned resumes instead of recognising them (OCR=off). */
  recognisesPictures: boolean;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** The raw environment, for those who start other processes with it. */
export const readProcessEnv = (): Source => ({ ...process.env });

type Source = Record<string, string | undefined>;

/** Variables that only make sense together: naming one without the others is an error at start. */
const GROUPS: Record<string, readonly string[]> = {
  S3: ["S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  Upstash: ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"],
  SMTP: ["SMTP_URL", "MAIL_FROM"],
  USAJobs: ["USAJOBS_EMAIL", "USAJOBS_API_KEY"],
  Adzuna: ["ADZUNA_APP_ID", "ADZUNA_APP_KEY"],
  Inngest: ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"],
  "GitHub sign-in": ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  "Google sign-in": ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  "LinkedIn sign-in": ["LINKEDIN_CLIENT_ID", "LINKEDIN_CLIENT_SECRET"],
};

const URL_VARIABLES = [
  "DATABASE_URL",
  "NEXTAUTH_URL",
  "INNGEST_BASE_URL",
  "S3_ENDPOINT",
  "OPENAI_BASE_URL",
  "UPSTASH_REDIS_REST_URL",
  "REDIS_URL",
  "SMTP_URL",
  "BROWSER_CDP_URL",
  "DOSSIER_UPSTREAM",
  "EGRESS_PROXY",
] as const;

function problemsOf(source: Source): string[] {
  const problems: string[] = [];
  for (const [name, group] of Object.entries(GROUPS)) {
    const missing = group.filter((variable) => !source[variable]);
    if (missing.length > 0 && missing.length < group.length) {
      problems.push(
        `${name} is configured by half: set ${missing.join(" and ")} too, or remove ${group.filter((v) => source[v]).join(" and ")}.`,
      );
    }
  }
  for (const variable of URL_VARIABLES) {
    const value = source[variable];
    if (value && !z.url().safeParse(value).success && !URL.canParse(value)) problems.push(`${variable} is not a URL.`);
  }
  if (source.OPENAI_BASE_URL && !source.OPENAI_API_KEY) {
    problems.push("OPENAI_BASE_URL needs OPENAI_API_KEY too (any word will do for a local server that asks for none).");
  }
  if (source.UPSTASH_REDIS_REST_URL && source.REDIS_URL)
    problems.push("Set either UPSTASH_REDIS_REST_URL or REDIS_URL, not both.");
  if (source.DOSSIER_UPSTREAM && source.NODE_ENV === "production" && source.DOSSIER_ALLOW_UPSTREAM !== "1") {
    problems.push("DOSSIER_UPSTREAM is for tests and demos; start with --allow-upstream if you mean it.");
  }
  if (source.OCR && source.OCR !== "on" && source.OCR !== "off") problems.push("OCR is either on or off.");
  if (!source.NEXTAUTH_SECRET)
    problems.push("NEXTAUTH_SECRET is missing. `npm start` generates one; elsewhere set a long random text.");
  if (!source.DATABASE_URL)
    problems.push(
      "DATABASE_URL is missing. `npm start` sets it for the embedded database; elsewhere name your Postgres.",
    );
  return problems;
}

const value = (source: Source, name: string): string => source[name] ?? "";

function filesOf(source: Source, home: string): Env["files"] {
  if (!source.S3_BUCKET) return { kind: "disk", directory: `${home}/files` };
  return {
    kind: "s3",
    bucket: source.S3_BUCKET,
    region: value(source, "S3_REGION"),
    accessKeyId: value(source, "S3_ACCESS_KEY_ID"),
    secretAccessKey: value(source, "S3_SECRET_ACCESS_KEY"),
    ...(source.S3_ENDPOINT ? { endpoint: source.S3_ENDPOINT } : {}),
  };
}

/** Recognition of scanned resumes: on, unless OCR=off. A command without the rest of the configuration asks this alone. */
export function recognisesPictures(source: Source = process.env): boolean {
  return source.OCR !== "off";
}

function rateLimiterOf(source: Source): Env["rateLimiter"] {
  if (source.UPSTASH_REDIS_REST_URL) {
    return { kind: "upstash", url: source.UPSTASH_REDIS_REST_URL, token: value(source, "UPSTASH_REDIS_REST_TOKEN") };
  }
  return source.REDIS_URL ? { kind: "redis", url: source.REDIS_URL } : { kind: "in_process" };
}

function jobApisOf(source: Source): Env["jobApis"] {
  const { USAJOBS_EMAIL: email, USAJOBS_API_KEY: usajobsKey, ADZUNA_APP_ID: appId, ADZUNA_APP_KEY: adzunaKey } = source;
  return {
    usajobs: email && usajobsKey ? { email, key: usajobsKey } : null,
    adzuna: appId && adzunaKey ? { appId, key: adzunaKey } : null,
  };
}

function oauthOf(source: Source): Env["oauth"] {
  const providers = ["github", "google", "linkedin"] as const;
  return providers.flatMap((provider) => {
    const clientId = source[`${provider.toUpperCase()}_CLIENT_ID`];
    const clientSecret = source[`${provider.toUpperCase()}_CLIENT_SECRET`];
    return clientId && clientSecret ? [{ provider, clientId, clientSecret }] : [];
  });
}

/**
 * Reads the environment. Throws AppError `misconfigured` whose message lists every problem at once.
 * @param source tests pass their own; everything else reads the process's.
 */
export function loadEnv(source: Source = process.env): Env {
  const problems = problemsOf(source);
  if (problems.length > 0) throw new AppError("misconfigured", problems.join("\n"));
  const home = source.DOSSIER_HOME ?? join(/* turbopackIgnore: true */ process.cwd(), ".data");
  const embedded = new Set((source.DOSSIER_EMBEDDED ?? "").split(","));
  const openai = source.OPENAI_API_KEY;
  const baseUrl = source.OPENAI_BASE_URL ?? "https://api.openai.com/v1";
  const workflows: Env["workflows"] = { kind: embedded.has("workflows") ? "embedded" : "inngest" };
  if (source.INNGEST_BASE_URL) workflows.baseUrl = source.INNGEST_BASE_URL;
  if (source.INNGEST_EVENT_KEY) workflows.eventKey = source.INNGEST_EVENT_KEY;
  if (source.INNGEST_SIGNING_KEY) workflows.signingKey = source.INNGEST_SIGNING_KEY;
  return {
    isProduction: source.NODE_ENV === "production",
    home,
    appUrl: source.NEXTAUTH_URL ?? "http://127.0.0.1:3000",
    authSecret: value(source, "NEXTAUTH_SECRET"),
    database: { kind: embedded.has("database") ? "embedded" : "postgres", url: value(source, "DATABASE_URL") },
    workflows,
    files: filesOf(source, home),
    model: openai
      ? {
          kind: "openai_compatible",
          apiKey: openai,
          baseUrl,
          smallModel: source.OPENAI_MODEL_SMALL ?? source.OPENAI_MODEL ?? "gpt-5-mini",
          largeModel: source.OPENAI_MODEL_LARGE ?? source.OPENAI_MODEL ?? "gpt-5-mini",
        }
      : { kind: "none" },
    embedder:
      openai && source.OPENAI_EMBEDDING_MODEL
        ? { kind: "openai_compatible", apiKey: openai, baseUrl, model: source.OPENAI_EMBEDDING_MODEL }
        : { kind: "embedded" },
    rateLimiter: rateLimiterOf(source),
    mailer: source.SMTP_URL
      ? { kind: "smtp", url: source.SMTP_URL, from: value(source, "MAIL_FROM") }
      : { kind: "outbox" },
    browser: source.BROWSER_CDP_URL ? { kind: "remote", cdpUrl: source.BROWSER_CDP_URL } : { kind: "local" },
    oauth: oauthOf(source),
    upstream: source.DOSSIER_UPSTREAM || undefined,
    egressProxy: source.EGRESS_PROXY || undefined,
    inboundMailDomain: source.INBOUND_MAIL_DOMAIN || undefined,
    jobApis: jobApisOf(source),
    recognisesPictures: recognisesPictures(source),
    logLevel: z.enum(["debug", "info", "warn", "error", "silent"]).catch("info").parse(source.LOG_LEVEL),
  };
}
