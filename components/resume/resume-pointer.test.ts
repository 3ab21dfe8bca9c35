import { describe, expect, it } from "vitest";
import { readPointer, writePointer } from "@/components/resume/resume-pointer";

const resume = {
  basics: { name: "Mira" },
  work: [{ highlights: ["a", "b"] }],
  meta: { fields: { "/basics/name": 1 } },
};

describe("resume pointers", () => {
  it("reads through objects, lists and escaped keys", () => {
    expect(readPointer(resume, "/work/0/highlights/1")).toBe("b");
    expect(readPointer(resume, "/meta/fields/~1basics~1name")).toBe(1);
    expect(readPointer(resume, "/work/4/name")).toBeUndefined();
  });
  it("writes a copy and leaves the rest as the same objects", () => {
    const next = writePointer(resume, "/work/0/highlights/0", "c");
    expect(next.work[0]?.highlights).toEqual(["c", "b"]);
    expect(resume.work[0]?.highlights).toEqual(["a", "b"]);
    expect(next.basics).toBe(resume.basics);
  });
  it("makes what is missing and removes what is undefined", () => {
    expect(writePointer({}, "/basics/location/city", "Graz")).toEqual({ basics: { location: { city: "Graz" } } });
    expect(writePointer(resume, "/work/0/highlights/0", undefined).work[0]?.highlights).toEqual(["b"]);
    expect(writePointer(resume, "/basics/name", undefined).basics).toEqual({});
  });
});
