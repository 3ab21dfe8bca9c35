import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSignedDoorKeys } from "@/server/adapters/door-keys/signed";

const ACCOUNT = "01HZY3N8K6QW5T2R7V9XBCDEFG";
const keys = createSignedDoorKeys("a secret of this test");
const claims = {
  door: "clip",
  accountId: ACCOUNT,
  generation: 3,
  expiresAt: new Date("2026-05-04T10:00:00Z"),
} as const;

describe("signed door keys", () => {
  it("give back what they were issued for, in any case of letters", async () => {
    const key = await keys.issue(claims);
    expect(await keys.read(key)).toEqual(claims);
    expect(await keys.read(` ${key.toUpperCase()} `)).toEqual(claims);
    const address = await keys.issue({ ...claims, door: "mail", expiresAt: null });
    expect(await keys.read(address)).toEqual({ ...claims, door: "mail", expiresAt: null });
    expect(address.length).toBeLessThanOrEqual(64);
  });

  it("are void when any character is changed, and under another secret", async () => {
    const key = await keys.issue(claims);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: key.length - 1 }), fc.constantFrom(..."abcdefghij234567-"), async (at, letter) => {
        if (key[at] === letter) return;
        expect(await keys.read(`${key.slice(0, at)}${letter}${key.slice(at + 1)}`)).toBeNull();
      }),
    );
    expect(await createSignedDoorKeys("another").read(key)).toBeNull();
  });

  it("of one door do not open the other", async () => {
    const key = await keys.issue(claims);
    expect(await keys.read(key.replace(/^clip/, "mail"))).toBeNull();
    for (const word of ["", "clip", "clip-x-1-1-y", `${key}a`]) expect(await keys.read(word)).toBeNull();
  });
});
