import { AppError } from "@/lib/errors";
import type { DefinedSource } from "@/server/adapters/ats/define-source";
import { unwrapRecording } from "@/server/adapters/ats/unwrap-recording";
import type { JobSource } from "@/server/ports/job-source";

/** A source that reads an answer of unknown origin by recognising which of `sources` it belongs to; the first that knows it reads it. */
export function detectingSource(name: string, label: string, sources: DefinedSource[]): JobSource {
  return {
    name,
    label,
    read(answer, board) {
      const [text = ""] = unwrapRecording(answer);
      const source = sources.find((candidate) => candidate.recognises(text));
      if (!source) throw new AppError("invalid_input", "No known job source writes answers like this one.");
      return source.read(answer, board);
    },
    fetch: async () => {
      throw new AppError("invalid_input", `"${name}" reads saved answers only; choose the source itself to fetch.`);
    },
    tokenOf: () => null,
  };
}
