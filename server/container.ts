import { createWorkflowClient, type WorkflowClient } from "@/inngest/client";
import { modelOnUse } from "@/server/adapters/ai/model-on-use";
import { detectBoard, detectBoardsInPage, findJobSource, listJobSources, recogniseAnswer } from "@/server/adapters/ats";
import { adzunaSource } from "@/server/adapters/ats/adzuna/source";
import { listSampleBoards, sample } from "@/server/adapters/ats/sample/source";
import { usaJobsSource } from "@/server/adapters/ats/usajobs/source";
import { createBackPressure } from "@/server/adapters/back-pressure/create-back-pressure";
import { pressedEmbedder } from "@/server/adapters/back-pressure/pressed-embedder";
import { pressedLanguageModel } from "@/server/adapters/back-pressure/pressed-language-model";
import { createDirectory } from "@/server/adapters/directory/bundled";
import { createDocumentRenderer } from "@/server/adapters/documents/create-document-renderer";
import { createSignedDoorKeys } from "@/server/adapters/door-keys/signed";
import { createEmbeddedEmbedder } from "@/server/adapters/embedder/embedded";
import { createOpenAiCompatibleEmbedder } from "@/server/adapters/embedder/openai-compatible";
import { createDiskFileStore } from "@/server/adapters/files/disk";
import { createGuardedHttpClient } from "@/server/adapters/http/guarded-http-client";
import { createLog } from "@/server/adapters/log/pino";
import { postalMimeReader } from "@/server/adapters/mail-reader/postal-mime";
import { composeMail } from "@/server/adapters/mailer/compose-mail";
import { createOutboxMailer } from "@/server/adapters/mailer/outbox";
import { openOnUse } from "@/server/adapters/open-on-use";
import { createInProcessRateLimiter } from "@/server/adapters/rate-limiter/in-process";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";
import { createAesGcmSealer } from "@/server/adapters/sealer/aes-gcm";
import { createEMailChannel } from "@/server/adapters/submission/e-mail";
import { handOffChannel } from "@/server/adapters/submission/hand-off";
import { practiceChannel } from "@/server/adapters/submission/practice";
import { loadMatchTools } from "@/server/adapters/taxonomy/load-match-tools";
import { createInngestWorkflowEvents } from "@/server/adapters/workflow-events/inngest";
import { createEngineRuns, foreignRuns } from "@/server/adapters/workflow-runs/engine";
import type { Actor, Ports, ServiceContext } from "@/server/context";
import { type Database, openDatabase } from "@/server/db/client";
import { pingDatabase } from "@/server/db/ping-database";
import { type Env, loadEnv, readProcessEnv } from "@/server/env";
import type { BackPressure } from "@/server/ports/back-pressure";
import { systemClock } from "@/server/ports/clock";
import type { Log } from "@/server/ports/log";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { insertOutboxMail } from "@/server/services/notification/outbox-mail.store";
import { endProviderPause, extendProviderPause, findProviderPause } from "@/server/services/usage/provider-pause.store";

/** Names the project in every outgoing request. */
const USER_AGENT =
  "Dossier/0.1 (job application assistant; reads public job boards; https://github.com/dossier-app/dossier)";

export type Container = {
  env: Env;
  db: Database;
  ports: Ports;
  workflows: WorkflowClient;
  log: Log;
  contextFor(actor: Actor): ServiceContext;
};

function chooseFiles({ files }: Env): Ports["files"] {
  if (files.kind === "disk") return createDiskFileStore(files.directory);
  return openOnUse(async () => (await import("@/server/adapters/files/s3")).createS3FileStore(files));
}

function chooseRateLimiter({ rateLimiter }: Env): Ports["rateLimiter"] {
  switch (rateLimiter.kind) {
    case "upstash":
      return openOnUse(async () =>
        (await import("@/server/adapters/rate-limiter/upstash")).createUpstashRateLimiter(rateLimiter),
      );
    case "redis":
      return openOnUse(
        async (): Promise<Ports["rateLimiter"]> =>
          (await import("@/server/adapters/rate-limiter/redis")).createRedisRateLimiter(rateLimiter),
      );
    case "in_process":
      return createInProcessRateLimiter();
  }
}

function chooseMailer({ mailer }: Env, db: Database): Ports["mailer"] {
  if (mailer.kind !== "smtp") return createOutboxMailer((mail) => insertOutboxMail(db, mail));
  const opened = openOnUse<Pick<Ports["mailer"], "send">>(async () =>
    (await import("@/server/adapters/mailer/smtp")).createSmtpMailer(mailer),
  );
  return { hasServer: true, send: (mail) => opened.send(mail) };
}

function chooseRuns({ workflows }: Env): Ports["workflowRuns"] {
  const { kind, baseUrl, signingKey } = workflows;
  return kind === "embedded" && baseUrl && signingKey ? createEngineRuns({ baseUrl, signingKey }) : foreignRuns;
}

function openPressure(db: Database): BackPressure {
  return createBackPressure({
    rows: {
      find: (provider) => findProviderPause(db, provider),
      extend: (provider, until, now) => extendProviderPause(db, provider, until, now),
      end: (provider, now) => endProviderPause(db, provider, now),
    },
  });
}

function chooseModel({ model }: Env, pressure: BackPressure): Ports["model"] {
  if (model.kind === "none") return null;
  return pressedLanguageModel(modelOnUse(model), `The model at ${new URL(model.baseUrl).host}`, pressure);
}

function chooseEmbedder({ embedder }: Env, pressure: BackPressure): Ports["embedder"] {
  if (embedder.kind === "embedded") return createEmbeddedEmbedder();
  const provider = `The embeddings of ${new URL(embedder.baseUrl).host}`;
  return pressedEmbedder(createOpenAiCompatibleEmbedder(embedder), provider, pressure);
}

/** The only chooser: environment -> collaborators. Reading it answers "what runs here?". */
export function createContainer(env: Env): Container {
  const log = createLog(env.logLevel);
  const db = openDatabase(env.database.url);
  const workflows = createWorkflowClient(env.workflows, () => pingDatabase(db));
  const pressure = openPressure(db);
  const mailer = chooseMailer(env, db);
  const keyed = new Map(
    [usaJobsSource(env.jobApis.usajobs), adzunaSource(env.jobApis.adzuna)].map((source) => [source.name, source]),
  );
  const ports: Ports = {
    files: chooseFiles(env),
    http: createGuardedHttpClient({
      userAgent: USER_AGENT,
      log,
      backPressure: pressure,
      ...(env.upstream ? { upstream: env.upstream } : {}),
      ...(env.egressProxy ? { proxy: env.egressProxy } : {}),
    }),
    jobSources: {
      find: (name) => keyed.get(name) ?? (name === sample.name ? sample : findJobSource(name)),
      list: listJobSources,
      recognise: recogniseAnswer,
      detect: (url) => detectBoard(url),
      detectInPage: detectBoardsInPage,
    },
    doorKeys: createSignedDoorKeys(env.authSecret),
    mailReader: postalMimeReader,
    directory: createDirectory(),
    sampleBoards: { list: listSampleBoards },
    resumeReader: createResumeReader({ limits: { recognises: env.recognisesPictures } }),
    documents: createDocumentRenderer(),
    model: chooseModel(env, pressure),
    embedder: chooseEmbedder(env, pressure),
    earlierEmbedders: env.embedder.kind === "embedded" ? [] : [createEmbeddedEmbedder()],
    get skills() {
      return loadMatchTools().recognizer;
    },
    get matchTools() {
      return loadMatchTools();
    },
    rateLimiter: chooseRateLimiter(env),
    mailer,
    composeMail,
    appUrl: env.appUrl,
    submissionChannels: { hand_off: handOffChannel, e_mail: createEMailChannel(mailer), practice: practiceChannel },
    sealer: createAesGcmSealer(env.authSecret),
    workflowEvents: createInngestWorkflowEvents(workflows),
    workflowRuns: chooseRuns(env),
  };
  return { env, db, ports, workflows, log, contextFor: (actor) => ({ actor, db, ports, log, clock: systemClock }) };
}

/** What a command needs that runs without a database: the same choices, nothing that listens or connects. */
export function createCommandPorts(): Pick<Ports, "resumeReader" | "documents" | "skills" | "model"> & { log: Log } {
  const env = loadEnv({
    ...readProcessEnv(),
    DATABASE_URL: "postgresql://unused",
    NEXTAUTH_SECRET: "unused by commands without sessions",
  });
  return {
    resumeReader: createResumeReader({ mode: "in-process", limits: { recognises: env.recognisesPictures } }),
    documents: createDocumentRenderer(),
    skills: loadMatchTools().recognizer,
    model: env.model.kind === "none" ? null : modelOnUse(env.model),
    log: createLog("warn"),
  };
}

const shared = globalThis as typeof globalThis & { dossierContainer?: Container };

/**
 * The process's container, made on first use. Route bundles are separate module graphs, so it hangs on the global object.
 * Events that the process before this one wrote and could not hand over any more are handed over at once.
 */
export function getContainer(): Container {
  if (!shared.dossierContainer) {
    shared.dossierContainer = createContainer(loadEnv());
    void deliverOutboxSoon(shared.dossierContainer.contextFor({ kind: "system" }));
  }
  return shared.dossierContainer;
}

/** The context of one call: the process's collaborators and who acts. */
export function contextFor(actor: Actor): ServiceContext {
  return getContainer().contextFor(actor);
}
