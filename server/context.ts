import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { MAIN_PROFILE_ID } from "@/lib/domain/profile/profile-id";
import { AppError } from "@/lib/errors";
import type { Database } from "@/server/db/client";
import type { Clock } from "@/server/ports/clock";
import type { CompanyDirectory } from "@/server/ports/company-directory";
import type { DocumentRenderer } from "@/server/ports/document-renderer";
import type { DoorKeys } from "@/server/ports/door-keys";
import type { Embedder } from "@/server/ports/embedder";
import type { FileStore } from "@/server/ports/file-store";
import type { HttpClient } from "@/server/ports/http-client";
import type { BoardRef, JobSources } from "@/server/ports/job-source";
import type { LanguageModel } from "@/server/ports/language-model";
import type { Log } from "@/server/ports/log";
import type { MailReader } from "@/server/ports/mail-reader";
import type { ComposeMail, Mailer } from "@/server/ports/mailer";
import type { MatchTools } from "@/server/ports/match-tools";
import type { RateLimiter } from "@/server/ports/rate-limiter";
import type { ResumeReader } from "@/server/ports/resume-reader";
import type { Sealer } from "@/server/ports/sealer";
import type { SubmissionChannels } from "@/server/ports/submission-channel";
import type { WorkflowEvents } from "@/server/ports/workflow-events";
import type { WorkflowRuns } from "@/server/ports/workflow-runs";

/** `profileId` is the profile in view; absent means the main one. */
export type Actor =
  | { kind: "account"; accountId: string; role: "user" | "admin"; profileId?: string }
  | { kind: "system" };

/** The collaborators that differ between a laptop, a cloud and a test. Chosen once in server/container.ts. */
export type Ports = {
  files: FileStore;
  http: HttpClient;
  jobSources: JobSources;
  doorKeys: DoorKeys;
  mailReader: MailReader;
  directory: CompanyDirectory;
  /** Bundled boards of invented companies, so that a machine without internet has jobs. */
  sampleBoards: { list(): BoardRef[] };
  resumeReader: ResumeReader;
  documents: DocumentRenderer;
  /** Null when no provider is configured: then each task's floor writes. */
  model: LanguageModel | null;
  embedder: Embedder;
  /** Embedders that can still be asked and whose vectors may serve until the chosen one's are complete. */
  earlierEmbedders: Embedder[];
  skills: SkillRecognizer;
  matchTools: MatchTools;
  rateLimiter: RateLimiter;
  mailer: Mailer;
  composeMail: ComposeMail;
  /** Keeps sensitive answers and second factors unreadable at rest. */
  sealer: Sealer;
  submissionChannels: SubmissionChannels;
  /** Where the browser reaches the app, for links in mail. */
  appUrl: string;
  workflowEvents: WorkflowEvents;
  workflowRuns: WorkflowRuns;
};

/** What every verb receives first. */
export type ServiceContext = { actor: Actor; db: Database; ports: Ports; clock: Clock; log: Log };

/** The account a verb acts for. Throws AppError `unauthenticated` for anyone else. */
export function ownerOf(ctx: ServiceContext): string {
  if (ctx.actor.kind === "account") return ctx.actor.accountId;
  throw new AppError("unauthenticated", "Sign in to go on.");
}

/** The profile a verb works on: the one in view, or that of the row a workflow step works on. */
export function profileOf(ctx: ServiceContext): string {
  return (ctx.actor.kind === "account" ? ctx.actor.profileId : undefined) ?? MAIN_PROFILE_ID;
}

/** The same context acting for one account: workflow steps act for the owner (and the profile) of the row they work on. */
export function actingFor(ctx: ServiceContext, accountId: string, profileId?: string): ServiceContext {
  return { ...ctx, actor: { kind: "account", accountId, role: "user", ...(profileId ? { profileId } : {}) } };
}
