import { describe, expect, it } from "vitest";
import { applyAddress } from "@/lib/domain/submission/apply-address";
import { submissionRoutes } from "@/lib/domain/submission/submission-routes";

const from = (text: string, applyUrl?: string) => applyAddress({ text, ...(applyUrl ? { applyUrl } : {}) });

describe("the address a posting names for applications", () => {
  it.each([
    ["Please send your CV and a short letter to jobs@tarn-optics.example.", "jobs@tarn-optics.example"],
    [
      "About us\nWe mend clocks.\nTo apply, e-mail Hiring@Clocks.example with the subject CLOCK-7.",
      "hiring@clocks.example",
    ],
    ["Bitte senden Sie Ihre Bewerbung an karriere@halden.example", "karriere@halden.example"],
    ["Envoyez votre candidature à recrutement@lune.example.", "recrutement@lune.example"],
    ["Questions? Write to anna@tarn.example. Send your resume to work@tarn.example.", "work@tarn.example"],
  ])("is read from %s", (text, address) => {
    expect(from(text)).toBe(address);
  });

  it("is the link's own where the link is one", () => {
    expect(from("We mend clocks.", "mailto:jobs%2Bclock@clocks.example?subject=Clock")).toBe(
      "jobs+clock@clocks.example",
    );
  });

  it.each([
    ["no address at all", "Apply on our careers page."],
    ["an address for something else", "If you need an accommodation to apply, write to accommodations@tarn.example."],
    ["data protection", "How we treat your application: privacy@tarn.example."],
    ["a sentence that asks for nothing", "Our founder answers mail herself: ada@tarn.example."],
    ["two that both ask", "Send your CV to a@tarn.example or your application to b@tarn.example."],
    ["agencies", "Agencies: unsolicited resumes sent to jobs@tarn.example are ours to keep."],
  ])("is nobody's guess: %s", (_name, text) => {
    expect(from(text)).toBeNull();
  });
});

describe("the ways a posting offers", () => {
  const posting = {
    source: "lever",
    company: "Tarn",
    url: "https://jobs.example/1",
    text: "Send your CV to cv@tarn.example.",
  };

  it("are the address it names and its page", () => {
    expect(submissionRoutes(posting)).toEqual([
      { channel: "e_mail", recipient: "cv@tarn.example" },
      { channel: "hand_off", recipient: "https://jobs.example/1" },
    ]);
    expect(submissionRoutes({ ...posting, text: "", applyUrl: "https://jobs.example/1/apply" })).toEqual([
      { channel: "hand_off", recipient: "https://jobs.example/1/apply" },
    ]);
  });

  it("never lead from an invented company to anybody, nor to a page that is none", () => {
    expect(submissionRoutes({ ...posting, source: "sample" })).toEqual([{ channel: "practice", recipient: "Tarn" }]);
    expect(submissionRoutes({ ...posting, text: "", url: "javascript:alert(1)" })).toEqual([
      { channel: "hand_off", recipient: "" },
    ]);
  });
});
