import type { z } from "zod";
import { normalizePosting } from "@/lib/domain/posting/normalize-posting";
import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import type { RawPosting } from "@/lib/domain/posting/raw-posting";
import { AppError, isAppError } from "@/lib/errors";
import { fetchPosting } from "@/server/adapters/ats/fetch-posting";
import { unwrapRecording } from "@/server/adapters/ats/unwrap-recording";
import type { HttpClient, HttpRequest } from "@/server/ports/http-client";
import type { BoardRef, FetchedBoard, FetchState, JobSource } from "@/server/ports/job-source";

/** The most records read of one answer; no board is larger, and a made-up one must not stop everything else. */
export const MAX_RECORDS = 20_000;

/** What is known about where an answer came from. */
export type AnswerOf = Parameters<JobSource["read"]>[1];

/** Reads one fetched answer; `readAt` is when it was fetched, for dates said relative to it. */
export type ReadAnswer = (answer: Uint8Array, readAt?: Date) => PostingRecord[];

/** What an adapter says; `source` and the fall-back `board` are filled in for it. */
export type MappedPosting = Omit<RawPosting, "source" | "company"> & {
  source?: string;
  company?: string;
  /** The title was taken from what a page shows, not from a field: a person should look at it. */
  isTitleShown?: boolean;
};

export type SourceDefinition<T> = {
  name: string;
  label: string;
  /**
   * Whose name a posting carries: a board's is the "caller"'s (the record's where the caller has none), an aggregator's is the "record"'s
   * only, a feed's or page's is the record's, else the caller's ("either").
   */
  companyFrom?: "caller" | "record" | "either";
  /** The published records of one answer's text, lists and details alike. Throws AppError when the answer is not this source's. */
  select(text: string, board: AnswerOf): unknown[];
  /** One record's fields. What it refuses is rejected with its message. */
  schema: z.ZodType<T>;
  /** One record -> what it says, or a sentence why it is left out. */
  map(record: T, board: AnswerOf): MappedPosting | string;
  fetch(http: HttpClient, board: BoardRef, state: FetchState, read: ReadAnswer): Promise<FetchedBoard>;
  tokenOf(url: URL): string | null;
  /** Reads what people saved or were sent, and is never fetched. */
  isSavedOnly?: boolean;
  /** The request for one posting by its public link, where the source answers for a single one; without it the board is searched. */
  posting?(url: URL, token: string): HttpRequest | undefined;
  /** True when an answer of unknown origin is this source's; without it the source is only read by name. */
  recognises?(text: string): boolean;
};

/** A JobSource that also knows its own answers when it sees them. */
export type DefinedSource = JobSource & { recognises(text: string): boolean };

/** A JobSource from what differs between sources. One bad record never loses a batch. */
export function defineSource<T>(definition: SourceDefinition<T>): DefinedSource {
  const { name, label, companyFrom = "caller" } = definition;

  function readRecord(raw: unknown, board: AnswerOf): PostingRecord {
    try {
      const parsed = definition.schema.safeParse(raw);
      if (!parsed.success) return { rejected: reasonOf(parsed.error), raw };
      const mapped = definition.map(parsed.data, board);
      if (typeof mapped === "string") return { rejected: mapped, raw };
      const company = companyOf(companyFrom, mapped.company, board.company);
      const token = mapped.board ?? board.token ?? tokenOfUrl(mapped.url) ?? slug(company);
      const { isTitleShown, ...said } = mapped;
      const posting = normalizePosting({ ...said, source: mapped.source ?? name, company, board: token });
      if (isTitleShown) posting.derived.title = { from: "text", span: posting.title };
      return { ok: posting };
    } catch (error) {
      if (isAppError(error)) return { rejected: error.message, raw };
      const why = error instanceof Error ? error.message : String(error);
      return { rejected: `The record could not be read (${why.slice(0, 120)}).`, raw };
    }
  }

  function tokenOfUrl(url: string | undefined): string | undefined {
    return url !== undefined && URL.canParse(url) ? (definition.tokenOf(new URL(url)) ?? undefined) : undefined;
  }

  function read(answer: Uint8Array, board: AnswerOf): PostingRecord[] {
    const texts = unwrapRecording(answer);
    if (texts.length === 0) throw new AppError("invalid_input", "The recording holds no answer.");
    return texts.flatMap((text) => {
      const found = definition.select(text, board);
      const records = found.slice(0, MAX_RECORDS).map((raw) => readRecord(raw, board));
      const rest = found.length - records.length;
      if (rest > 0)
        records.push({
          rejected: `${rest} more records were left out: one answer is read up to ${MAX_RECORDS}.`,
          raw: null,
        });
      return records;
    });
  }

  const fetch: JobSource["fetch"] = (http, board, state = {}) =>
    definition.fetch(http, board, state, (answer, readAt) => read(answer, { ...board, readAt }));

  return {
    name,
    label,
    isSavedOnly: definition.isSavedOnly ?? false,
    read,
    fetch,
    fetchPosting: (http, link, board) =>
      fetchPosting(http, link, {
        label,
        request: definition.posting?.(new URL(link), board.token),
        read: (answer, readAt) => read(answer, { ...board, readAt }),
        fetchBoard: async () => (await fetch(http, board)).records,
      }),
    tokenOf: definition.tokenOf,
    recognises: definition.recognises ?? (() => false),
  };
}

function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return "The record does not have the expected fields.";
  return issue.code === "custom" ? issue.message : "The record is not of the expected kind.";
}

function companyOf(from: "caller" | "record" | "either", record: string | undefined, caller: string): string {
  if (from === "record") return record ?? "";
  return (from === "either" ? record || caller : caller || record) ?? "";
}

/** A company's name as a token for ids when the board's own is unknown. */
export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
