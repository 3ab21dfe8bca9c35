import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { postingSchema } from "@/lib/domain/posting/posting.schema";
import { findJobSource } from "@/server/adapters/ats/index";
import { hasSharedData, sharedDataDirectory } from "@/server/testing/shared-data";

const root = join(sharedDataDirectory(), "ats-api");
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((file) => join(root, folder, String(file)))
    .filter((file) => statSync(file).isFile());

/** How many records an answer publishes, counted without the adapters: objects in the first list of objects that is one level deep. */
function publishedIn(json: unknown): number | undefined {
  if (Array.isArray(json)) return json.length;
  if (typeof json !== "object" || json === null) return undefined;
  return Object.values(json).find(
    (value): value is unknown[] => Array.isArray(value) && value.some((item) => typeof item === "object"),
  )?.length;
}

describe.skipIf(!hasSharedData())("recorded answers", () => {
  it.each(hasSharedData() ? readdirSync(root) : [])(
    "%s: every file is read, every posting fits the schema",
    { timeout: 60_000 },
    (folder) => {
      const source = findJobSource(folder);
      if (!source) throw new Error(`no source is called ${folder}`);
      for (const file of filesOf(folder)) {
        const bytes = readFileSync(file);
        // Recordings of an error or of a description without its posting hold none.
        if (/"error":"|^\{"jobAd"/.test(bytes.toString("utf8").replace(/\s+/g, "").slice(0, 5000))) continue;
        const records = source.read(bytes, { company: "Recorded" });
        for (const record of records) {
          expect("rejected" in record ? `${file}: ${record.rejected}` : "").toBe("");
          if ("ok" in record) expect(postingSchema.safeParse(record.ok).error).toBeUndefined();
        }
        if (
          ["greenhouse", "lever", "ashby", "smartrecruiters", "recruitee", "workable", "bamboohr"].includes(folder) &&
          file.endsWith(".json")
        ) {
          const published = publishedIn(JSON.parse(bytes.toString("utf8")));
          if (published !== undefined && !/detail/.test(file))
            expect(`${file} ${records.length}`).toBe(`${file} ${published}`);
        }
      }
    },
  );

  it("keep their words: postings with a description have text without tags or entities", { timeout: 60_000 }, () => {
    for (const folder of ["greenhouse", "lever", "ashby"]) {
      for (const file of filesOf(folder).filter((f) => f.endsWith(".json"))) {
        for (const record of findJobSource(folder)?.read(readFileSync(file), { company: "Recorded" }) ?? []) {
          if (!("ok" in record)) continue;
          expect(
            `${record.ok.id} ${/<\/?(?:p|div|li|ul|br|strong|span)[ >/]|&(?:nbsp|amp|lt|gt|quot|#39);/.exec(record.ok.text)?.[0] ?? ""}`,
          ).toBe(`${record.ok.id} `);
        }
      }
    }
  });
});
