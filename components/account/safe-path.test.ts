import { describe, expect, it } from "vitest";
import { safePath } from "@/components/account/safe-path";

describe("safePath", () => {
  it("keeps a path of this site with its query", () => {
    expect(safePath("/jobs?remote=yes")).toBe("/jobs?remote=yes");
  });
  it.each([null, "", "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "sends %s to Today",
    (from) => {
      expect(safePath(from)).toBe("/today");
    },
  );
});
