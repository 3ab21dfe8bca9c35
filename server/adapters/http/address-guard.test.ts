import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardedLookup, isPublicAddress } from "@/server/adapters/http/address-guard";

describe("isPublicAddress", () => {
  it.each(["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])(
    "lets %s out",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:a00:1",
    "64:ff9b::7f00:1",
    "::127.0.0.1",
    "2002:7f00:1::",
    "2001:db8::1",
    "nonsense",
    "",
  ])("keeps %s in", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("decides about a mapped address as about the address inside it", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address));
      }),
    );
  });
});

describe("guardedLookup", () => {
  const lookUp = (addresses: string[], all: boolean) =>
    new Promise((resolve) => {
      const lookup = guardedLookup(async () =>
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
      lookup("board.example.org", { all }, (error, address) => resolve(error ?? address));
    });

  it("gives the socket the very addresses it checked, so that a second answer of the name is never asked for", async () => {
    expect(await lookUp(["93.184.216.34", "2606:4700:4700::1111"], true)).toEqual([
      { address: "93.184.216.34", family: 4 },
      { address: "2606:4700:4700::1111", family: 6 },
    ]);
    expect(await lookUp(["93.184.216.34"], false)).toBe("93.184.216.34");
  });

  it("refuses a name when any of its addresses is inside", async () => {
    expect(await lookUp(["93.184.216.34", "127.0.0.1"], true)).toMatchObject({ code: "invalid_input" });
    expect(await lookUp(["::ffff:10.0.0.1"], false)).toMatchObject({ code: "invalid_input" });
  });
});
