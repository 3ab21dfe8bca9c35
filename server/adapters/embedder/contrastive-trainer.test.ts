import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cosine, embedText } from "@/lib/domain/match/embed-text";
import { trainContrastive } from "@/server/adapters/embedder/contrastive-trainer";
import { exactExp, exactLog } from "@/server/adapters/embedder/exact-exp";
import { decodeTable, encodeTable, quantizeTable } from "@/server/adapters/embedder/table-file";

const options = { seed: 1, buckets: 512, dimensions: 16, batch: 8, epochs: 30, temperature: 0.1, rate: 0.3 };
const groups = [
  ["baker", "bread maker"],
  ["nurse", "ward sister"],
  ["lorry driver", "trucker"],
  ["lawyer", "attorney"],
  ["tailor", "dressmaker"],
  ["florist", "flower seller"],
];
const sources = [{ name: "made up", concepts: groups.map((labels) => ({ left: labels, right: labels })), weight: 1 }];
const train = () => encodeTable(quantizeTable(trainContrastive(sources, options), options.buckets, options.dimensions));

describe("training the table", () => {
  it("gives the same bytes for the same sources and seed, on every platform", () => {
    const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(digest(train())).toBe(digest(train()));
    expect(digest(train())).toMatchInlineSnapshot(`"84ad1c00debe587a13d61b61af6056127a16b8466362559e959bdbc672ac18bd"`);
  });

  it("brings labels of one concept together", () => {
    const table = decodeTable(train());
    const near = (a: string, b: string) => cosine(embedText(table, a), embedText(table, b));
    expect(near("baker", "bread maker")).toBeGreaterThan(near("baker", "attorney") + 0.3);
    expect(near("lorry driver", "trucker")).toBeGreaterThan(near("lorry driver", "florist") + 0.3);
  });

  it("refuses bytes that are no table", () => {
    expect(() => decodeTable(new Uint8Array(40))).toThrow(TypeError);
  });
});

describe("exponential and logarithm", () => {
  it("agree with the platform's to 12 digits", () => {
    for (const x of [-20, -3.3, -0.1, 0, 0.7, 5]) expect(exactExp(x) / Math.exp(x)).toBeCloseTo(1, 12);
    for (const x of [1e-6, 0.5, 1, 2.5, 30000]) expect(exactLog(x)).toBeCloseTo(Math.log(x), 12);
  });
});
