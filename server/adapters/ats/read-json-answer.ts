import { AppError } from "@/lib/errors";
import { endOfJson } from "@/server/adapters/ats/embedded-json";

/** Parses a whole answer that has to be JSON. Throws AppError invalid_input with a sentence that says what came instead, and `details.isCut` when it stops too early. */
export function readJsonAnswer(text: string, label: string): unknown {
  const body = text.replace(/^\)\]\}',?\s*/, "").trim();
  if (body === "") throw new AppError("invalid_input", `The ${label} answer is empty.`);
  try {
    return JSON.parse(body);
  } catch (error) {
    if (body.startsWith("<"))
      throw new AppError("invalid_input", `This is a web page, not a ${label} answer in JSON.`, { cause: error });
    const isCut = /^[[{]/.test(body) && endOfJson(body) === -1;
    const why = isCut ? "stops in the middle" : "is not valid JSON";
    throw new AppError("invalid_input", `The ${label} answer ${why} and cannot be read.`, {
      cause: error,
      details: { isCut },
    });
  }
}

/** True for a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
