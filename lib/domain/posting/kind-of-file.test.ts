import { describe, expect, it } from "vitest";
import { kindOfFile } from "@/lib/domain/posting/kind-of-file";

describe("kindOfFile", () => {
  it.each([
    ["page.html", "<!DOCTYPE html><html>", "page"],
    ["download", "\n<html lang='de'><head>", "page"],
    [
      "page.mhtml",
      "From: <Saved by Blink>\nSubject: Baker\nDate: x\nMIME-Version: 1.0\nContent-Type: multipart/related;",
      "page",
    ],
    ["alert.eml", "Delivered-To: me@example.org\nReceived: by x\nMIME-Version: 1.0\nSubject: jobs\n", "email"],
    ["message", "From: a@example.org\nSubject: 3 new jobs\nDate: today\n\nhello", "email"],
    ["jobs.csv", "title,company\nBaker,Crumbline", "table"],
    ["jobs.json", '[{"title":"Baker"}]', "table"],
    ["notes.txt", "title\tcompany", "table"],
    ["empty.html", "", "page"],
  ])("takes %s for a %s", (name, head, kind) => {
    expect(kindOfFile(name, head)).toBe(kind);
  });
});
