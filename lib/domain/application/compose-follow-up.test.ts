import { describe, expect, it } from "vitest";
import { composeFollowUp, FOLLOW_UP_KINDS, type FollowUpFacts } from "@/lib/domain/application/compose-follow-up";

const facts: FollowUpFacts = {
  title: "Data Engineer",
  company: "Nordlicht Energie",
  owner: "Mira Lindqvist",
  contact: "Ana Souza",
  sentAt: new Date("2026-11-02T23:30:00Z"),
  interviewAt: new Date("2026-11-12T13:00:00Z"),
  language: "en",
};

describe("a follow-up draft", () => {
  it("names the facts that are recorded, in the reader's time zone", () => {
    expect(composeFollowUp("ask", facts, "Europe/Berlin").text).toContain("On 3 November 2026 I applied");
    expect(composeFollowUp("accept_time", facts, "Europe/Berlin").text).toContain("12 November 2026 at 14:00");
    expect(composeFollowUp("accept_time", { ...facts, language: "de" }, "Europe/Berlin").text).toContain(
      "um 14:00 Uhr",
    );
  });

  it("names no date and no person that is not known", () => {
    for (const kind of FOLLOW_UP_KINDS) {
      for (const language of ["en", "de"] as const) {
        const { subject, text } = composeFollowUp(
          kind,
          { ...facts, language, contact: null, sentAt: null, interviewAt: null },
          "UTC",
        );
        expect(`${subject} ${text}`).not.toMatch(/\d|null|undefined|Invalid|Ana/);
        expect(`${subject} ${text}`).toContain("Data Engineer");
        expect(text.endsWith("\nMira Lindqvist")).toBe(true);
      }
    }
  });

  it("writes German to a German posting", () => {
    expect(composeFollowUp("thank", { ...facts, language: "de" }, "Europe/Berlin").text).toMatch(
      /^Guten Tag Ana Souza,/,
    );
  });
});
