import { AppError } from "@/lib/errors";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";

/**
 * The records of a JSON answer: the list (or one object) at the first of `paths` ("jobs", "data.jobs", "" for the answer itself), or the
 * answer itself where it has one of the `single` fields (a detail). Throws AppError invalid_input when it has neither.
 */
export function selectRecords(text: string, label: string, paths: string[], single: string[] = []): unknown[] {
  const answer = readJsonAnswer(text, label);
  for (const path of paths) {
    const found = path === "" ? answer : at(answer, path);
    if (Array.isArray(found)) return found;
    if (path !== "" && isObject(found)) return [found];
  }
  if (isObject(answer) && single.some((field) => field in answer)) return [answer];
  throw new AppError("invalid_input", `This is not a ${label} answer: it holds no postings.`);
}

function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((v, key) => (isObject(v) ? v[key] : undefined), value);
}
