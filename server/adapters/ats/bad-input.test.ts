import { describe, expect, it } from "vitest";
import { MAX_RECORDS } from "@/server/adapters/ats/define-source";
import { findJobSource } from "@/server/adapters/ats/index";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (source: string, answer: Uint8Array | string) =>
  findJobSource(source)?.read(typeof answer === "string" ? bytes(answer) : answer, {
    company: "Acme",
    token: "acme",
  }) ?? [];
const lever = (changes: Record<string, unknown> = {}) => ({
  id: "7",
  text: "Baker",
  hostedUrl: "https://jobs.lever.co/acme/7",
  categories: { location: "Lyon, France" },
  description: "<p>You bake.</p>",
  ...changes,
});
const one = (changes: Record<string, unknown>) => {
  const [record] = read("lever", JSON.stringify([lever(changes)]));
  if (!record || !("ok" in record)) throw new Error(`rejected: ${record?.rejected}`);
  return record.ok;
};

describe("bad input", () => {
  it("rejects bad records one at a time, with a reason each, and keeps the good ones between them", () => {
    const everythingNull = Object.fromEntries(Object.keys(lever()).map((key) => [key, null]));
    const answer = [lever(), everythingNull, null, 17, "text", [], {}, lever({ id: "8" }), { id: "9" }];
    const records = read("lever", JSON.stringify(answer));
    expect(records).toHaveLength(answer.length);
    expect(records.flatMap((record) => ("ok" in record ? [record.ok.id] : []))).toEqual([
      "lever:acme:7",
      "lever:acme:8",
    ]);
    for (const record of records) if ("rejected" in record) expect(record.rejected).toMatch(/^[A-Z].*\.$/);
  });

  it("says in a sentence what came instead of an answer", () => {
    for (const [answer, words] of [
      ["<!doctype html><html><body>Down for maintenance</body></html>", "web page"],
      ['[{"id":"7","text":"Bak', "stops in the middle"],
      ["", "empty"],
      ['{"ok":false,"error":"Document not found"}', "Document not found"],
    ])
      expect(() => read("lever", answer ?? "")).toThrow(words);
  });

  it("reads an answer in the encoding it really is in", () => {
    const json = JSON.stringify([lever({ text: "Bäcker für Köln" })]);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...json].map((c) => c.charCodeAt(0))).buffer),
    ]);
    const latin = Uint8Array.from([...json].map((c) => c.charCodeAt(0)));
    for (const answer of [bytes(json), bytes(`\ufeff${json}`), utf16, latin]) {
      const [record] = read("lever", answer);
      expect(record && "ok" in record ? record.ok.title : record).toBe("Bäcker für Köln");
    }
  });

  it("leaves out what runs and what nobody sees", () => {
    const posting = one({
      text: "Ba\u202eker\u200b\u2066",
      hostedUrl: "javascript:alert(1)",
      description:
        '<p onclick="x()">You bake.</p><script>alert(1)</script><a href="javascript:x()">a</a><iframe src="//evil.example"></iframe>',
    });
    expect(posting.title).toBe("Baker");
    expect(posting.url).toBe("");
    expect(posting.html).not.toMatch(/script|onclick|iframe|javascript/i);
    expect(posting.text).toContain("You bake.");
  });

  it("takes no date for one that cannot be, and no pay that is none", () => {
    for (const createdAt of ["9999-12-31", "0001-01-01", 9e15, -1, "yesterday-ish", {}, Number.MAX_SAFE_INTEGER])
      expect(one({ createdAt }).postedAt).toBeUndefined();
    const crore = one({ salaryDescriptionPlain: "₹ 1.2 crore - ₹ 1.5 crore per year" }).salary;
    expect([undefined, 12_000_000]).toContain(crore?.min);
    expect(
      one({ salaryRange: { min: -5, max: "NaN", currency: "money", interval: "per-blue-moon" } }).salary?.min,
    ).toBeUndefined();
  });

  it("counts what one answer holds beyond its limit instead of reading it", () => {
    const million = `[${"{},".repeat(999_999)}{}]`;
    const records = read("lever", million);
    expect(records).toHaveLength(MAX_RECORDS + 1);
    expect(records.at(-1)).toMatchObject({ rejected: expect.stringContaining(String(1_000_000 - MAX_RECORDS)) });
  });

  it("reads deep and wide answers without falling over", () => {
    const deep = `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`;
    for (const source of ["greenhouse", "lever", "ashby", "workday", "page", "any"])
      expect(() => read(source, deep)).toThrow(expect.objectContaining({ name: "AppError" }));
    expect(one({ description: `${"<div><b>".repeat(10_000)}You bake.` }).text).toContain("You bake.");
    const [record] = read(
      "page",
      `<html><head><title>Baker</title></head><body>${"<div>".repeat(20_000)}<h1>Baker</h1>${"word ".repeat(100)}`,
    );
    expect(record === undefined || "ok" in record || record.rejected !== "").toBe(true);
  });
});
