import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fixedZip } from "@/lib/archive/fixed-zip";
import { readZip } from "@/lib/archive/read-zip";

const LIMITS = { maxEntries: 4, maxEntryBytes: 5000, maxTotalBytes: 8000 };
const text = strToU8("the same words again and again, the same words again and again");

/** A ZIP with two entries whose second name is overwritten, in both places, to equal the first. */
function withDoubledName(): Uint8Array {
  const zip = zipSync({ "aa.txt": text, "bb.txt": text });
  const view = Buffer.from(zip);
  for (let at = view.indexOf("bb.txt"); at >= 0; at = view.indexOf("bb.txt")) view.write("aa.txt", at);
  return new Uint8Array(view);
}

describe("readZip", () => {
  it("reads what fixedZip writes", () => {
    const files = readZip(
      fixedZip([
        ["a.txt", text],
        ["b/c.txt", new Uint8Array()],
      ]),
      LIMITS,
    );
    expect([...files]).toEqual([
      ["a.txt", text],
      ["b/c.txt", new Uint8Array()],
    ]);
  });

  it("reads stored entries too", () => {
    expect(readZip(zipSync({ "a.txt": text }, { level: 0 }), LIMITS).get("a.txt")).toEqual(text);
  });

  it.each([["../up.txt"], ["/root.txt"], ["a/../../up.txt"], ["C:evil.txt"], ["a\\b.txt"]])(
    "refuses the path %s",
    (path) => {
      expect(() => readZip(zipSync({ [path]: text }), LIMITS)).toThrow(/not allowed/);
    },
  );

  it("refuses one name twice", () => {
    expect(() => readZip(withDoubledName(), LIMITS)).toThrow(/twice/);
  });

  it("refuses too many entries, one too large, and too much in all", () => {
    const five = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, text]));
    expect(() => readZip(zipSync(five), LIMITS)).toThrow(/at most 4/);
    expect(() => readZip(zipSync({ a: new Uint8Array(5001) }), LIMITS)).toThrow(/more than the allowed size/);
    expect(() => readZip(zipSync({ a: new Uint8Array(4500), b: new Uint8Array(4500) }), LIMITS)).toThrow(
      /more than the allowed size/,
    );
  });

  it("notices every single flipped byte of the packed content", () => {
    const zip = fixedZip([["a.txt", text]]);
    const start = 30 + "a.txt".length;
    const packedSize = new DataView(zip.buffer).getUint32(18, true);
    for (let at = start; at < start + packedSize; at++) {
      const flipped = zip.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      expect(() => readZip(flipped, LIMITS), `byte ${at}`).toThrow(/cannot be read/);
    }
  });

  it("refuses a cut-off file at every length without any other kind of error", () => {
    const zip = fixedZip([["a.txt", text]]);
    for (let length = 0; length < zip.length; length++)
      expect(() => readZip(zip.slice(0, length), LIMITS)).toThrow(/cannot be read/);
  });
});
