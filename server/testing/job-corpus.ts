import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import { createEmbeddedEmbedder } from "@/server/adapters/embedder/embedded";
import { loadMatchTools } from "@/server/adapters/taxonomy/load-match-tools";
import type { Ports, ServiceContext } from "@/server/context";
import { openDatabase } from "@/server/db/client";
import { migrate } from "@/server/db/migrate";
import { systemClock } from "@/server/ports/clock";
import { silentLog } from "@/server/ports/log";
import { type IngestResult, ingestPostings } from "@/server/services/posting/ingest-postings";

/** Stored jobs and somebody who sees all of them: for a command or a benchmark that searches without the product running. */
export type JobCorpus = {
  ctx: ServiceContext;
  /** Stores postings, as a refresh of their boards does; their boards are followed. */
  ingest(records: PostingRecord[]): Promise<IngestResult>;
  /** Processor time of the embedded database so far, in seconds. */
  databaseSeconds(): number;
  /** Resident memory of the embedded database at its highest, in MiB. */
  databasePeakMiB(): number;
  close(): Promise<void>;
};

const ACCOUNT = "corpus";
const ROOT = resolve(import.meta.dirname, "../..");

/** The embedded database in a process of its own and a folder that is deleted, as the product runs it. */
export async function openJobCorpus(): Promise<JobCorpus> {
  const folder = await mkdtemp(join(tmpdir(), "dossier-jobs-"));
  const child = fork(join(ROOT, "server/db/embedded-process.ts"), [join(folder, "postgres"), join(folder, "socket")], {
    execArgv: ["--import", "tsx"],
    cwd: ROOT,
  });
  const url = await new Promise<string>((settle, fail) => {
    child.once("exit", (code) => fail(new Error(`the embedded database ended with ${code}`)));
    child.once("message", (message: { url: string }) => settle(message.url));
  });
  await migrate(url);
  const db = openDatabase(url);
  await db.account.create({ data: { id: ACCOUNT, email: "corpus@example.org", name: ACCOUNT } });
  const ports: Pick<Ports, "skills" | "embedder" | "earlierEmbedders"> = {
    skills: loadMatchTools().recognizer,
    embedder: createEmbeddedEmbedder(),
    earlierEmbedders: [],
  };
  const ctx: ServiceContext = {
    actor: { kind: "account", accountId: ACCOUNT, role: "user" },
    db,
    clock: systemClock,
    log: silentLog,
    ports: ports as Ports,
  };
  const statusOf = (field: string) => readFileSync(`/proc/${child.pid}/${field}`, "utf8");
  return {
    ctx,
    async ingest(records) {
      const counts = new Map<string, { source: string; token: string; count: number }>();
      for (const record of records) {
        if (!("ok" in record)) continue;
        const { source, board: token = "" } = record.ok;
        const key = `${source} ${token}`;
        counts.set(key, { source, token, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      const boards = [...counts.values()];
      await db.followedBoard.createMany({
        data: boards.map(({ source, token }) => ({ accountId: ACCOUNT, source, token, company: token })),
        skipDuplicates: true,
      });
      await db.board.createMany({
        data: boards.map(({ source, token, count }) => ({ source, token, company: token, postingCount: count })),
        skipDuplicates: true,
      });
      return ingestPostings(ctx, records);
    },
    databaseSeconds() {
      const fields = statusOf("stat").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    databasePeakMiB: () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(statusOf("status"))?.[1] ?? 0) / 1024),
    async close() {
      await db.$disconnect();
      const ended = new Promise((settle) => child.once("exit", settle));
      child.disconnect();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
