import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const room = fileURLToPath(new URL(".", import.meta.url));
const DOMAIN = /\b(resume|job|posting|application|approval|evidence|cover letter|submission|employer|candidate)s?\b/i;

describe("primitives", () => {
  const files = readdirSync(room).filter((file) => !/\.test\.tsx?$/.test(file));
  it.each(files)("%s knows no word of the domain", (file) => {
    expect(DOMAIN.exec(readFileSync(`${room}/${file}`, "utf8"))?.[0]).toBeUndefined();
  });
});
