import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { wishesSchema } from "@/lib/domain/profile/wishes.schema";
import { AppError } from "@/lib/errors";
import type { CommandIo, ParsedArguments } from "@/server/cli/command";
import { upstreamOf } from "@/server/cli/demo/upstream";
import { waitFor } from "@/server/cli/demo/wait-for";
import { startHeadless } from "@/server/cli/launch/headless";
import type { ServiceContext } from "@/server/context";
import { readProcessEnv } from "@/server/env";
import { createAccount } from "@/server/services/account/create-account";
import { getApplication } from "@/server/services/application/get-application";
import { requestPreparation } from "@/server/services/application/request-preparation";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { getApproval } from "@/server/services/approval/get-approval";
import { followBoard } from "@/server/services/board/follow-board";
import { followSampleBoards } from "@/server/services/board/follow-sample-boards";
import { getDiscoveryStatus } from "@/server/services/board/get-discovery-status";
import { requestDiscovery } from "@/server/services/board/request-discovery";
import { listJobs } from "@/server/services/job/list-jobs";
import { exportPackage } from "@/server/services/package/export-package";
import { updateWishes } from "@/server/services/profile/update-wishes";
import { getResume } from "@/server/services/resume/get-resume";
import { uploadResume } from "@/server/services/resume/upload-resume";
import { listReplayBoards, startReplayServer } from "@/server/testing/replay-server";

type Timed = <T>(step: string, work: () => Promise<T>, facts: (result: T) => Record<string, unknown>) => Promise<T>;

function readInput(path: string, what: string): Buffer {
  if (!existsSync(path)) throw new AppError("invalid_input", `The ${what} ${path} does not exist.`);
  return readFileSync(path);
}

async function followBoards(ctx: ServiceContext, directory: string | undefined): Promise<number> {
  if (!directory) return followSampleBoards(ctx);
  const boards = listReplayBoards(directory).filter((board) => ctx.ports.jobSources.find(board.source));
  if (boards.length === 0)
    throw new AppError(
      "invalid_input",
      `${directory} holds no recorded boards. It is laid out like greenhouse/<token>.json, lever/<token>.json, ashby/boards/<token>.json.`,
    );
  for (const board of boards) await followBoard(ctx, board);
  return boards.length;
}

async function travel(
  ctx: ServiceContext,
  args: ParsedArguments,
  io: CommandIo,
  timed: Timed,
  directory: string | undefined,
): Promise<number> {
  const resumePath = resolve(io.cwd, args.required("resume"));
  const bytes = new Uint8Array(readInput(resumePath, "resume"));
  const uploaded = await timed(
    "read resume",
    () => uploadResume(ctx, { bytes, filename: basename(resumePath), recognition: "now" }),
    (r) => ({ error: r.error ?? undefined }),
  );
  if (uploaded.error) throw new AppError("unreadable_file", uploaded.error);
  const resume = await getResume(ctx, uploaded.id);
  io.say(
    `Read the resume of ${resume.corrected?.basics?.name ?? "somebody without a name in it"}: ${resume.evidence.length} facts to stand on.`,
  );
  const wishesPath = args.string("wishes");
  if (wishesPath) {
    const wishes = wishesSchema.safeParse(
      JSON.parse(readInput(resolve(io.cwd, wishesPath), "file of wishes").toString("utf8")),
    );
    if (!wishes.success)
      throw new AppError(
        "invalid_input",
        `The wishes are not as expected: ${wishes.error.issues[0]?.path.join(".")} ${wishes.error.issues[0]?.message}.`,
      );
    await updateWishes(ctx, wishes.data);
  }
  const boards = await followBoards(ctx, directory);
  const discovery = await timed(
    "discover and rank",
    async () => {
      await requestDiscovery(ctx);
      return waitFor("the boards to be read", async () => {
        const status = await getDiscoveryStatus(ctx);
        return status.isRunning ? null : status;
      });
    },
    (status) => ({ boards, jobs: status.newJobs, problems: status.problems }),
  );
  const { items, total } = await listJobs(ctx, { filter: {}, limit: 50 });
  const best = items[0];
  if (!best) throw new AppError("not_found", `${discovery.boardCount} boards were read and held no open job.`);
  await io.line({
    step: "best match",
    jobs: total,
    listed: items.length,
    score: best.score,
    title: best.title,
    company: best.company,
    reasons: best.reasons,
  });

  const application = await timed(
    "prepare application",
    async () => {
      const { id } = await requestPreparation(ctx, { jobId: best.id });
      return waitFor("the sealed package", async () => {
        const detail = await getApplication(ctx, id);
        if (detail.status === "failed" || detail.status === "draft") {
          throw new AppError("unavailable", `The application stopped: ${detail.history.at(-1)?.note ?? detail.status}`);
        }
        return detail.approvalId ? detail : null;
      });
    },
    (detail) => ({ application: detail.id, package: detail.packages[0]?.hash }),
  );
  const { approvalId } = application;
  if (!approvalId) return 1;
  const review = await getApproval(ctx, approvalId);
  if (!args.flag("approve")) {
    await io.line({ step: "stopped before approval", application: application.id, hash: review.package.hash });
    io.say("The package is sealed and waits for approval. Add --approve to let the demo approve it.");
    return 0;
  }
  await timed(
    "approve",
    async () => {
      await decideApproval(ctx, {
        id: approvalId,
        decision: "approve",
        packageHash: review.package.hash,
        device: "dossier demo",
      });
      return waitFor("the package to be ready", async () =>
        (await getApplication(ctx, application.id)).status === "ready" ? true : null,
      );
    },
    () => ({ hash: review.package.hash }),
  );
  const zip = await exportPackage(ctx, review.package.id);
  const out = resolve(io.cwd, args.required("out"));
  mkdirSync(out, { recursive: true });
  const path = join(out, zip.filename);
  writeFileSync(path, zip.bytes);
  await io.line({
    package: path,
    hash: review.package.hash,
    files: review.package.manifest.files.length,
    application: { title: best.title, company: best.company, status: "ready" },
  });
  return 0;
}

/** Runs the main job in a temporary home and leaves the package ZIP in --out. */
export async function runDemo(args: ParsedArguments, io: CommandIo): Promise<number> {
  const startedAt = performance.now();
  const home = mkdtempSync(join(tmpdir(), "dossier-demo-"));
  const boards = args.string("boards");
  const directory = boards ? resolve(io.cwd, boards) : undefined;
  if (directory && !existsSync(directory))
    throw new AppError("invalid_input", `The folder of boards ${directory} does not exist.`);
  const replay = directory ? await startReplayServer({ directory }) : null;
  const upstream = upstreamOf(args, readProcessEnv()) ?? replay?.origin;
  const timed: Timed = async (step, work, facts) => {
    const from = performance.now();
    const result = await work();
    await io.line({ step, ms: Math.round(performance.now() - from), ...facts(result) });
    return result;
  };
  let close = async (): Promise<void> => undefined;
  try {
    const headless = await timed(
      "start database and workflow engine",
      () => startHeadless({ home, upstream, env: readProcessEnv(), retryDelayScale: 0.01 }),
      () => ({}),
    );
    close = headless.close;
    const account = await createAccount(headless.container.contextFor({ kind: "system" }), {
      email: "demo@example.org",
      name: "Demo",
      password: `demo-${Math.random().toString(36).slice(2)}-demo`,
    });
    const ctx = headless.container.contextFor({ kind: "account", accountId: account.id, role: "user" });
    const code = await travel(ctx, args, io, timed, directory);
    await io.line({ step: "whole main job", ms: Math.round(performance.now() - startedAt) });
    return code;
  } finally {
    await close();
    await replay?.close();
    rmSync(home, { recursive: true, force: true });
  }
}
