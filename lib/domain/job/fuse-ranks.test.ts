import { expect, it } from "vitest";
import { fuseRanks } from "@/lib/domain/job/fuse-ranks";

it("puts what several lists agree on before what one list holds", () => {
  expect(fuseRanks([{ ids: ["a", "b", "c"] }, { ids: ["c", "b"] }]).map((row) => row.id)).toEqual(["c", "b", "a"]);
});

it("lets a list count for more, and orders equals by id", () => {
  expect(fuseRanks([{ ids: ["a"] }, { ids: ["b"] }]).map((row) => row.id)).toEqual(["b", "a"]);
  expect(fuseRanks([{ ids: ["a"], weight: 2 }, { ids: ["b"] }]).map((row) => row.id)).toEqual(["a", "b"]);
});
