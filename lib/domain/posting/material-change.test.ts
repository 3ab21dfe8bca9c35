import { describe, expect, it } from "vitest";
import { materialChange } from "@/lib/domain/posting/material-change";
import { postingSchema } from "@/lib/domain/posting/posting.schema";

const before = postingSchema.parse({
  id: "lever:tarn:1",
  source: "lever",
  url: "https://jobs.example.org/tarn/1",
  company: "Tarn Optics",
  title: "Service Engineer",
  location: "Hull, UK",
  salary: { min: 40_000, max: 46_000, currency: "GBP", period: "year" },
  text: Array.from(
    { length: 60 },
    (_, n) => `You will keep instrument ${n} running for the clinics of the north.`,
  ).join("\n"),
});

describe("what counts as another posting", () => {
  it("is not spelling, spaces, capitals or a date", () => {
    const text = `${before.text.toUpperCase()}  \n\nPublished 4 May`;
    expect(materialChange(before, { ...before, title: "Service engineer", text })).toBeNull();
  });

  it("is the title, the place, the pay or a good part of the text", () => {
    expect(materialChange(before, { ...before, title: "Senior Service Engineer" })).toBe("the title");
    expect(materialChange(before, { ...before, location: "Leeds, UK" })).toBe("the place");
    expect(materialChange(before, { ...before, salary: { ...before.salary, max: 41_000 } })).toBe("the salary");
    const text = before.text.replace(/instrument \d/g, "warehouse robot");
    expect(materialChange(before, { ...before, text })).toBe("the description");
  });

  it("is not a value that a source left out", () => {
    const { salary: _, ...without } = before;
    expect(materialChange(before, without)).toBeNull();
  });
});
