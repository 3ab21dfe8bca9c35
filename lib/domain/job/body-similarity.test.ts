import { describe, expect, it } from "vitest";
import { bodyLanguage } from "@/lib/domain/job/body-language";
import { shinglesOfWords, wordHashes } from "@/lib/domain/job/body-shingles";
import { bodySimilarity, shingleSet } from "@/lib/domain/job/body-similarity";
import { bodyBands } from "@/lib/domain/job/body-sketch";

const words = (text: string) => [...wordHashes(text)];
const bands = (text: string) => bodyBands(shinglesOfWords(wordHashes(text)));
const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(" ");

describe("words of a body", () => {
  it.each([
    ["Plan the Rota.", "plan  the\nrota"],
    ["Zürich café", "Zu\u0308rich cafe\u0301"],
    ["plan the rota", "pl\u200ban th\u00ade \ufeffrota"],
    ["ﬁnance team", "finance team"],
  ])("%j and %j are the same", (a, b) => expect(words(a)).toEqual(words(b)));
  it.each([
    ["C++", "C"],
    ["ab c", "a bc"],
    ["東京", "京東"],
  ])("%j and %j are not", (a, b) => expect(words(a)).not.toEqual(words(b)));
  it("are none in an empty text", () => expect(words(" \n–·")).toEqual([]));
});

describe("similarity of bodies", () => {
  it("is the share of shared shingles", () => {
    const a = shingleSet(numbered(0, 12));
    expect(bodySimilarity(a, a)).toMatchObject({ jaccard: 1, containment: 1 });
    expect(bodySimilarity(a, shingleSet(numbered(0, 7)))).toEqual({ jaccard: 0.5, containment: 1, shorter: 5 });
    expect(bodySimilarity(a, shingleSet(numbered(50, 62))).jaccard).toBe(0);
    expect(bodySimilarity(shingleSet(""), shingleSet(""))).toEqual({ jaccard: 0, containment: 0, shorter: 0 });
  });
  it("brings near copies together by a band, and unrelated texts hardly ever", () => {
    let near = 0;
    let far = 0;
    for (let i = 0; i < 200; i++) {
      const base = numbered(i * 1000, i * 1000 + 140);
      const copy = base
        .split(" ")
        .map((word, at) => (at % 47 === 0 ? `other${at}` : word))
        .join(" ");
      const own = new Set(bands(base));
      if (bands(copy).some((band) => own.has(band))) near++;
      if (bands(numbered(i * 1000 + 500, i * 1000 + 640)).some((band) => own.has(band))) far++;
    }
    expect(near).toBe(200);
    expect(far).toBe(0);
  });
});

describe("the language of a body", () => {
  it.each([
    [
      "You will plan the work with our team and answer the questions that customers have for you and from the field.",
      "en",
    ],
    [
      "Sie planen die Arbeit mit dem Team und sprechen mit den Kunden. Wir bieten eine Stelle, die für Sie passt, und das Gehalt ist gut.",
      "de",
    ],
    ["SQL Kafka Terraform", undefined],
  ])("of %j is %s", (text, language) => expect(bodyLanguage(wordHashes(text))).toBe(language));
});
