import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import { AppError } from "@/lib/errors";
import { ashby } from "@/server/adapters/ats/ashby/source";
import { greenhouse } from "@/server/adapters/ats/greenhouse/source";
import { lever } from "@/server/adapters/ats/lever/source";
import { listSampleAnswers, readSampleAnswer } from "@/server/adapters/ats/sample/sample-boards";
import type { BoardRef, JobSource } from "@/server/ports/job-source";

const READERS: Record<string, JobSource> = { greenhouse, lever, ashby };

function readerOf(token: string | undefined): JobSource {
  const ref = listSampleAnswers().find((board) => board.token === token);
  const reader = ref ? READERS[ref.ats] : undefined;
  if (!reader) throw new AppError("not_found", `There is no sample board called ${token ?? "(no token)"}.`);
  return reader;
}

/** Named after the board they are followed as, so that nobody takes them for live postings of the ATS they imitate. */
function asSample(record: PostingRecord): PostingRecord {
  return "ok" in record ? { ok: { ...record.ok, source: "sample", id: `sample:${record.ok.id}` } } : record;
}

/** Boards of invented companies, read by the same readers as live boards but from files: no network is used. */
export const sample: JobSource = {
  name: "sample",
  label: "Sample boards",
  read: (answer, board) => readerOf(board.token).read(answer, board),
  async fetch(_http, board) {
    const { answer } = await readSampleAnswer(board.token);
    const records = readerOf(board.token).read(answer, board).map(asSample);
    return { records, notModified: false, state: {} };
  },
  tokenOf: () => null,
};

/** The bundled boards as the product follows them. */
export function listSampleBoards(): BoardRef[] {
  return listSampleAnswers().map(({ token, company }) => ({ source: sample.name, token, company }));
}
