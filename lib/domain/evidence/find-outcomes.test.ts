import { describe, expect, it } from "vitest";
import { findOutcomes } from "@/lib/domain/evidence/find-outcomes";

const short = (text: string) =>
  findOutcomes(text).map((outcome) => [
    outcome.direction ?? "made",
    outcome.quantities.map((q) => `${q.value}${q.unit}`).join(" "),
  ]);

describe("findOutcomes", () => {
  it("says what shrank, grew or came to be, and by how much", () => {
    expect(short("Cut deploy time by 85%, resulting in 40% more releases")[0]).toEqual(["down", "85%"]);
    expect(short("Senkte die Durchlaufzeit um 30 %")).toEqual([["down", "30%"]]);
    expect(short("Increased revenue by 12%")).toEqual([["up", "12%"]]);
    expect(short("Launched the patient portal in 14 clinics")[0]?.[0]).toBe("made");
    expect(short("Rebuilt the ledger, reducing errors by 60%")).toEqual([["down", "60%"]]);
  });
  it("finds none in a plain duty", () => {
    expect(findOutcomes("Responsible for the night shift of ward 4")).toEqual([]);
    expect(findOutcomes("Zuständig für Lohnabrechnungen")).toEqual([]);
    expect(findOutcomes("")).toEqual([]);
  });
  it("keeps the owner's words", () => {
    expect(findOutcomes("Reduced falls by 27%; trained 11 nurses")[0]?.text).toBe("Reduced falls by 27%");
  });
});
