import { expect, it } from "vitest";
import { openOnUse } from "@/server/adapters/open-on-use";

it("opens with the first call, once, and again after it could not be opened", async () => {
  let opened = 0;
  const store = openOnUse(async () => {
    if (++opened === 1) throw new Error("not yet");
    return { get: async (key: string) => `${key}!` };
  });
  expect(opened).toBe(0);
  await expect(store.get("a")).rejects.toThrow("not yet");
  expect(await Promise.all([store.get("a"), store.get("b")])).toEqual(["a!", "b!"]);
  expect(opened).toBe(2);
});

it("can be awaited itself", async () => {
  const store = openOnUse(async () => ({ get: async () => 1 }));
  expect(await (await store).get()).toBe(1);
});
