import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findJobSource } from "@/server/adapters/ats";
import { AppError } from "@/lib/errors";
import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import type { BoardRef, JobSource } from "@/server/ports/job-source";

const BOARDS = join(process.cwd(), "server", "adapters", "ats", "sample", "boards");

/** "sample-hafen-kranbau" -> "Hafen Kranbau", until the answer names the company itself. */
const nameOf = (token: string): string =>
  token.replace(/^sample-/, "").split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");

function companyOf(ats: string, token: string): string {
  const first = readRecords(ats, token, nameOf(token)).find((record) => "ok" in record);
  return first && "ok" in first ? first.ok.company : nameOf(token);
}

function readRecords(ats: string, token: string, company: string): PostingRecord[] {
  const source = findJobSource(ats);
  if (!source) throw new AppError("misconfigured", `No adapter reads sample boards in the format of ${ats}.`);
  return source.read(readFileSync(join(BOARDS, ats, `${token}.json`)), { company, token });
}

/** The bundled boards of invented companies. A token is "<format>/<file name>", such as "lever/sample-weaver". */
export function listSampleBoards(): BoardRef[] {
  return readdirSync(BOARDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join(BOARDS, entry.name))
        .filter((file) => file.endsWith(".json"))
        .map((file) => {
          const token = file.slice(0, -".json".length);
          return { source: "sample", token: `${entry.name}/${token}`, company: companyOf(entry.name, token) };
        }),
    )
    .sort((a, b) => a.company.localeCompare(b.company, "en"));
}

/** Reads bundled boards through the adapters of the real ones; nothing is fetched. */
export const sample: JobSource = {
  name: "sample",
  label: "Sample",
  read() {
    throw new AppError("invalid_input", "Sample boards are bundled; use the source whose format they have.");
  },
  async fetch(_http, board) {
    const [ats = "", token = ""] = board.token.split("/");
    if (!/^[a-z]+$/.test(ats) || !/^[A-Za-z0-9-]+$/.test(token)) throw new AppError("not_found", "There is no such sample board.");
    const records = readRecords(ats, token, board.company).map((record): PostingRecord =>
      "ok" in record
        ? { ok: { ...record.ok, id: `sample:${record.ok.id}`, source: "sample", board: board.token } }
        : record,
    );
    return { records, notModified: false, state: {} };
  },
  tokenOf: () => null,
};
