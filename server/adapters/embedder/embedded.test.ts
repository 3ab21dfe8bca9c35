import { describe, expect, it } from "vitest";
import { cosine } from "@/lib/domain/match/embed-text";
import { createEmbeddedEmbedder, loadEmbeddingTable } from "@/server/adapters/embedder/embedded";
import { encodeTable } from "@/server/adapters/embedder/table-file";

describe("the built-in embedder", () => {
  it("gives unit vectors of the stated size, the same each time", async () => {
    const embedder = createEmbeddedEmbedder();
    const [a, b, c] = await embedder.embed(["Registered Nurse", "Registered Nurse", "ward nurse"]);
    expect(a).toHaveLength(embedder.dimensions);
    expect(a).toEqual(b);
    expect(Math.hypot(...(a ?? []))).toBeCloseTo(1, 5);
    expect(c).not.toEqual(a);
  });

  it("knows kindred titles and tells others apart", async () => {
    const [nurse, ward, driver, trucker] = await createEmbeddedEmbedder().embed([
      "Registered Nurse",
      "hospital nurse",
      "lorry driver",
      "truck driver",
    ]);
    if (!nurse || !ward || !driver || !trucker) throw new Error("a vector is missing");
    expect(cosine(nurse, ward)).toBeGreaterThan(cosine(nurse, driver) + 0.3);
    expect(cosine(driver, trucker)).toBeGreaterThan(cosine(driver, ward) + 0.3);
  });

  it("answers an empty text with zeros", async () => {
    const [vector] = await createEmbeddedEmbedder().embed(["  !?"]);
    expect(vector?.every((v) => v === 0)).toBe(true);
  });

  it("is at most 5 MB on disk", () => {
    expect(encodeTable(loadEmbeddingTable()).length).toBeLessThanOrEqual(5_000_000);
  });
});
