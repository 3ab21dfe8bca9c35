import { describe, expect, it } from "vitest";
import { createAesGcmSealer } from "@/server/adapters/sealer/aes-gcm";

const sealer = createAesGcmSealer("a long random text of this installation");

describe("sealing private texts", () => {
  it("opens what it sealed, and seals the same text differently each time", () => {
    const sealed = sealer.seal("68 000 €, ohne Bonus", "answer:1");
    expect(sealer.open(sealed, "answer:1")).toBe("68 000 €, ohne Bonus");
    expect(sealed).not.toContain("68");
    expect(sealer.seal("68 000 €, ohne Bonus", "answer:1")).not.toBe(sealed);
  });
  it("refuses another place, another secret, and a changed or cut text", () => {
    const sealed = sealer.seal("yes", "answer:1");
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
    expect(() => sealer.open(sealed, "answer:2")).toThrowError(/cannot be opened/);
    expect(() => createAesGcmSealer("another secret").open(sealed, "answer:1")).toThrowError(/cannot be opened/);
    expect(() => sealer.open(changed, "answer:1")).toThrowError(/cannot be opened/);
    expect(() => sealer.open(sealed.slice(0, 20), "answer:1")).toThrowError(/cannot be opened/);
    expect(() => sealer.open("plain words", "answer:1")).toThrowError(/cannot be opened/);
  });
});
