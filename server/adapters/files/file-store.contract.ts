import { describe, expect, it } from "vitest";
import type { FileStore } from "@/server/ports/file-store";

/** What every FileStore does. `make` gives a store and what to do afterwards. */
export function fileStoreContract(
  name: string,
  make: () => Promise<{ store: FileStore; close(): Promise<void> }>,
): void {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const using = async (work: (store: FileStore) => Promise<void>) => {
    const { store, close } = await make();
    try {
      await work(store);
    } finally {
      await close();
    }
  };

  describe(`${name} keeps the FileStore contract`, () => {
    it("gives back the bytes it was given, under the hash of those bytes", () =>
      using(async (store) => {
        const content = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
        const key = await store.put("uploads", content, "application/pdf");
        expect(key).toMatch(/^uploads\/[0-9a-f]{64}$/);
        expect(await store.get(key)).toEqual(content);
        expect(await store.has(key)).toBe(true);
      }));

    it("stores the same bytes once, also when asked at the same time, and apart by area", () =>
      using(async (store) => {
        const keys = await Promise.all(
          Array.from({ length: 8 }, () => store.put("packages", bytes("same"), "text/plain")),
        );
        expect(new Set(keys).size).toBe(1);
        expect(await store.put("exports", bytes("same"), "text/plain")).not.toBe(keys[0]);
      }));

    it("stores an empty file", () =>
      using(async (store) => {
        expect(await store.get(await store.put("uploads", new Uint8Array(), "text/plain"))).toHaveLength(0);
      }));

    it("does not know what was never stored, and forgets what is deleted, twice if asked", () =>
      using(async (store) => {
        const key = await store.put("uploads", bytes("short-lived"), "text/plain");
        await store.delete(key);
        await store.delete(key);
        expect(await store.has(key)).toBe(false);
        await expect(store.get(key)).rejects.toMatchObject({ code: "not_found" });
      }));

    it.each([
      "",
      "uploads",
      "../secrets/authentication",
      `uploads/../${"a".repeat(64)}`,
      `elsewhere/${"a".repeat(64)}`,
      `uploads/${"A".repeat(64)}`,
    ])("treats %j as unknown rather than as a path", (key) =>
      using(async (store) => {
        await expect(store.get(key)).rejects.toMatchObject({ code: "not_found" });
        expect(await store.has(key)).toBe(false);
      }),
    );
  });
}
