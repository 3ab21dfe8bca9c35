import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";

const reader = createResumeReader();
afterAll(() => reader.close());

describe("the reader's worker", () => {
  it("reads several files at once, in one thread, and goes on after a broken one", { timeout: 60_000 }, async () => {
    const good = new Uint8Array(readFileSync("samples/resumes/software-engineer.pdf"));
    const broken = good.slice(0, 900);
    const [first, second, third] = await Promise.allSettled([
      reader.read(good, "a.pdf"),
      reader.read(broken, "b.pdf"),
      reader.read(good, "c.pdf"),
    ]);
    expect(first).toMatchObject({ status: "fulfilled", value: { resume: { basics: { name: "Amara Lindgren" } } } });
    expect(second).toMatchObject({ status: "rejected", reason: { code: "unreadable_file" } });
    expect(third).toMatchObject({ status: "fulfilled" });
    expect(good.length).toBeGreaterThan(0);
  });
});
