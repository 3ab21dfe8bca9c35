import { ulid } from "ulid";
import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import { buildManifest } from "@/lib/domain/package/build-manifest";
import { manifestHash } from "@/lib/domain/package/manifest-hash";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { DomainEvent } from "@/lib/events";
import type { Ports, ServiceContext } from "@/server/context";
import { asJson } from "@/server/db/json";
import { sha256 } from "@/server/services/package/sha256";
import { memoryFiles } from "@/server/testing/memory-files";
import { JO } from "@/server/testing/resumes";
import type { TestDatabase } from "@/server/testing/test-database";

export type InventedPerson = {
  ctx: ServiceContext;
  accountId: string;
  /** Every event that was handed to the engine, in order. */
  events: DomainEvent[];
  clock: { now(): Date; set(at: string): void };
};

const START = "2026-05-04T09:00:00.000Z";

/** An account with a clock that stands still and an engine that only listens. */
export async function inventPerson(database: TestDatabase, ports: Partial<Ports> = {}): Promise<InventedPerson> {
  const account = await database.db.account.create({ data: { email: `${ulid()}@example.org`, name: "Jo Sandmark" } });
  const events: DomainEvent[] = [];
  let now = new Date(START);
  const clock = {
    now: () => now,
    set(at: string) {
      now = new Date(at);
    },
  };
  const ctx = database.contextFor(
    { kind: "account", accountId: account.id, role: "user" },
    {
      files: memoryFiles(),
      workflowEvents: { send: async (rows) => void events.push(...rows.map((row) => row.event)) },
      ...ports,
    },
  );
  return { ctx: { ...ctx, clock }, accountId: account.id, events, clock };
}

export type InventedApplication = {
  applicationId: string;
  jobId: string;
  resumeId: string;
  draftId: string;
  packageId: string;
  packageHash: string;
  approvalId: string;
};

/** A sealed package with its request for approval, approved when the status says so; written as rows, without the engine. */
export async function inventApplication(
  { ctx, accountId }: InventedPerson,
  options: { status?: ApplicationStatus; posting?: Partial<Posting> } = {},
): Promise<InventedApplication> {
  const { status = "ready" } = options;
  const at = ctx.clock.now();
  const n = ulid().toLowerCase();
  const posting = postingSchema.parse({
    id: `greenhouse:ellerby:${n}`,
    source: "greenhouse",
    board: "ellerby",
    url: `https://boards.example.org/ellerby/${n}`,
    company: "Ellerby Instruments",
    title: "Backend Engineer",
    location: "Leeds, UK",
    text: "Ellerby Instruments builds weighing scales.\nYou will keep the calibration service running.",
    ...options.posting,
  });
  const job = await ctx.db.job.create({
    data: { company: posting.company, title: posting.title, location: posting.location, postingId: posting.id },
  });
  await ctx.db.postingRecord.create({
    data: {
      id: posting.id,
      source: posting.source,
      board: posting.board ?? "",
      contentHash: n,
      data: asJson(posting),
      jobId: job.id,
    },
  });
  const resume = await ctx.db.resumeFile.create({
    data: {
      accountId,
      filename: "jo.json",
      mediaType: "application/json",
      sizeBytes: 2,
      fileKey: `uploads/${n}`,
      parsed: asJson(JO),
      corrected: asJson(JO),
    },
  });
  const application = await ctx.db.application.create({
    data: { accountId, jobId: job.id, resumeId: resume.id, status, posting: asJson(posting) },
  });
  await ctx.db.applicationHistory.create({
    data: { applicationId: application.id, from: null, to: status, by: "system", at },
  });
  const draft = await ctx.db.draft.create({ data: { applicationId: application.id, number: 1, claims: [] } });
  const bytesOf = (text: string) => new TextEncoder().encode(`${text} ${n}\n`);
  const contents = [
    { path: "Jo-cover-letter.pdf", role: "cover_letter_pdf", mediaType: "application/pdf", bytes: bytesOf("letter") },
    {
      path: "Jo-cover-letter.txt",
      role: "cover_letter_text",
      mediaType: "text/plain",
      bytes: bytesOf("Dear Ellerby,"),
    },
    { path: "Jo-resume.pdf", role: "resume_pdf", mediaType: "application/pdf", bytes: bytesOf("resume") },
    { path: "job.json", role: "job_snapshot", mediaType: "application/json", bytes: bytesOf("{}") },
  ] as const;
  const about = { company: posting.company, title: posting.title, url: posting.url, candidate: "Jo Sandmark" };
  const manifest = buildManifest(contents, about, sha256);
  for (const { bytes, mediaType } of contents) await ctx.ports.files.put("packages", bytes, mediaType);
  const packageHash = manifestHash(manifest, sha256);
  const sealed = await ctx.db.package.create({
    data: { applicationId: application.id, draftId: draft.id, hash: packageHash, manifest: asJson(manifest) },
  });
  const approval = await ctx.db.approval.create({
    data: {
      accountId,
      packageId: sealed.id,
      draftId: draft.id,
      packageHash,
      requestedAt: at,
      expiresAt: new Date(at.getTime() + 7 * 24 * 3_600_000),
    },
  });
  if (status !== "awaiting_approval" && status !== "preparing" && status !== "draft") {
    await ctx.db.approvalDecision.create({
      data: { approvalId: approval.id, decision: "approve", packageHash, decidedBy: accountId, decidedAt: at },
    });
  }
  return {
    applicationId: application.id,
    jobId: job.id,
    resumeId: resume.id,
    draftId: draft.id,
    packageId: sealed.id,
    packageHash,
    approvalId: approval.id,
  };
}
