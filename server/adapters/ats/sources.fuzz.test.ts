import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postingSchema } from "@/lib/domain/posting/posting.schema";
import { JOB_SOURCES } from "@/server/adapters/ats/index";
import { hasSharedData, sharedDataDirectory } from "@/server/testing/shared-data";

type Answer = { source: string; path: string };
const SMALL = 60_000;
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    0,
    -1,
    9e15,
    true,
    [],
    {},
    [null],
    { a: { b: [] } },
    "9999-12-31",
    "\u202Eevil\u2066",
    "<script>alert(1)</script>",
    "\uD800",
    "₹ 3 crore",
    "Remote, US only",
    "x".repeat(5000),
  ),
  fc.anything({ maxDepth: 2 }),
);

/** Replaces the value at one place of a JSON answer, chosen by `where` (0 to 1 for each step down). */
function replaceAt(value: unknown, where: number[], replacement: unknown): unknown {
  const [step, ...rest] = where;
  if (step === undefined || typeof value !== "object" || value === null) return replacement;
  const keys = Object.keys(value);
  const key = keys[Math.floor(step * keys.length)];
  if (key === undefined) return replacement;
  const inner: unknown = Reflect.get(value, key);
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? replaceAt(inner, rest, replacement) : item));
  return { ...value, [key]: replaceAt(inner, rest, replacement) };
}

function mutate(text: string, kind: number, where: number[], replacement: unknown): string {
  if (kind === 0) return text.slice(0, Math.floor((where[0] ?? 0) * text.length));
  const at = Math.floor((where[0] ?? 0) * text.length);
  if (kind === 1) return text.slice(0, at) + text.slice(at + Math.floor((where[1] ?? 0) * 200));
  if (kind === 2 || !/^\s*[[{]/.test(text))
    return `${text.slice(0, at)}${String(typeof replacement === "string" ? replacement : "\u0000<")}${text.slice(at)}`;
  const json: unknown = JSON.parse(text);
  return JSON.stringify(replaceAt(json, where, replacement)) ?? "";
}

/** Whatever comes: records that fit the schema, rejections with a sentence, or one AppError for the whole. Never anything else. */
function holds(source: string, bytes: Uint8Array): void {
  try {
    for (const record of JOB_SOURCES[source]?.read(bytes, { company: "Caller" }) ?? []) {
      if ("rejected" in record) expect(record.rejected).not.toBe("");
      else {
        expect(postingSchema.safeParse(record.ok).error).toBeUndefined();
        expect(record.ok.html ?? "").not.toMatch(/<script|javascript:|\son\w+=/i);
      }
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "AppError") throw error;
    expect(error).toMatchObject({ code: "invalid_input" });
  }
}

function fuzz(answers: Answer[], runs: number): void {
  const texts = answers.map(({ source, path }) => ({ source, text: readFileSync(path, "utf8") }));
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat({ max: 5 }),
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 2, maxLength: 6 }),
      odd,
      ({ source, text }, kind, where, replacement) => {
        holds(source, new TextEncoder().encode(mutate(text, kind, where, replacement)));
      },
    ),
    { numRuns: runs },
  );
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true })
    .map((file) => join(directory, String(file)))
    .filter((file) => statSync(file).isFile() && statSync(file).size < SMALL);
}

describe("mutated answers", () => {
  it("of the invented fixtures never crash a source nor leave its schema", { timeout: 60_000 }, () => {
    const room = import.meta.dirname;
    const answers = Object.keys(JOB_SOURCES)
      .filter((source) => existsSync(join(room, source, "fixtures")))
      .flatMap((source) =>
        filesUnder(join(room, source, "fixtures"))
          .filter((f) => !f.endsWith(".expected.json"))
          .map((path) => ({ source, path })),
      );
    expect(answers.length).toBeGreaterThan(30);
    fuzz(answers, 1_500);
  });

  it("are read in any encoding without a crash", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...Object.keys(JOB_SOURCES).filter((name) => name !== "sample")),
        (bytes, source) => {
          holds(source, bytes);
        },
      ),
    );
  });
});

describe.skipIf(!hasSharedData())("mutated recorded answers", () => {
  it("never crash a source nor leave its schema", { timeout: 60_000 }, () => {
    const root = join(sharedDataDirectory(), "ats-api");
    fuzz(
      readdirSync(root).flatMap((source) => filesUnder(join(root, source)).map((path) => ({ source, path }))),
      600,
    );
  });
});
