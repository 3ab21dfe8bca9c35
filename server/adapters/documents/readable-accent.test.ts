import { describe, expect, it } from "vitest";
import { readableAccent } from "@/server/adapters/documents/readable-accent";

describe("readableAccent", () => {
  it("leaves a dark colour as it is", () => expect(readableAccent("#1F5F8B", "#000000")).toBe("#1f5f8b"));

  it.each(["#ffffff", "#ffff00", "#ff8800", "#7fdbff"])("darkens %s until words in it can be read", (colour) => {
    const dark = readableAccent(colour, "#000000");
    expect(dark).toMatch(/^#[0-9a-f]{6}$/);
    expect(readableAccent(dark, "#000000")).toBe(dark);
    expect(Number.parseInt(dark.slice(1), 16)).toBeLessThan(Number.parseInt(colour.slice(1), 16));
  });

  it.each([undefined, "red", "#12", '#fff"); evil', "#gggggg"])("takes the template's own for %s", (colour) => {
    expect(readableAccent(colour, "#123456")).toBe("#123456");
  });
});
