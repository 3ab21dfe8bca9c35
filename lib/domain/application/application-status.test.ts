import { describe, expect, it } from "vitest";
import { type ApplicationMove, appendMove, statusOf } from "@/lib/domain/application/application-history";
import {
  APPLICATION_STATUS_NAMES,
  APPLICATION_STATUSES,
  type ApplicationStatus,
  BOARD_COLUMNS,
  canMove,
} from "@/lib/domain/application/application-status";

const move = (to: ApplicationStatus): Omit<ApplicationMove, "from"> => ({
  to,
  by: "system",
  at: "2026-05-01T10:00:00.000Z",
});
const walk = (...path: ApplicationStatus[]) =>
  path.reduce<readonly ApplicationMove[]>((history, to) => appendMove(history, move(to)), []);

describe("the status machine", () => {
  it("leads from a draft to an offer and lets an owner correct an outcome", () => {
    const history = walk(
      "draft",
      "preparing",
      "awaiting_approval",
      "approved",
      "ready",
      "submitted",
      "no_answer",
      "interviewing",
      "offer",
    );
    expect(statusOf(history)).toBe("offer");
    expect(history.map((entry) => entry.from)).toEqual([null, ...history.slice(0, -1).map((entry) => entry.to)]);
  });

  it("never reaches 'submitted' without approval", () => {
    const beforeApproval: ApplicationStatus[] = ["draft", "preparing", "awaiting_approval", "failed", "cancelled"];
    const reached = new Set<ApplicationStatus>(["draft"]);
    for (const status of reached) {
      for (const next of APPLICATION_STATUSES[status].next) if (next !== "approved") reached.add(next);
    }
    expect([...reached].sort()).toEqual([...beforeApproval].sort());
  });

  it("never goes back to preparing once something was sent", () => {
    const reached = new Set<ApplicationStatus>(["submitted"]);
    for (const status of reached) for (const next of APPLICATION_STATUSES[status].next) reached.add(next);
    for (const status of ["draft", "preparing", "approved", "ready", "cancelled"] as const)
      expect(reached.has(status)).toBe(false);
  });

  it("has a board column for every status and something in every column", () => {
    const used = new Set(APPLICATION_STATUS_NAMES.map((name) => APPLICATION_STATUSES[name].column));
    expect([...used].sort()).toEqual(BOARD_COLUMNS.map((column) => column.id).sort());
  });

  it("does not call staying a move", () => {
    for (const name of APPLICATION_STATUS_NAMES) expect(canMove(name, name)).toBe(false);
  });
});

describe("an application's history", () => {
  it("says draft when it is empty", () => expect(statusOf([])).toBe("draft"));

  it("refuses a move in words and leaves the history as it was", () => {
    const history = walk("draft", "preparing");
    expect(() => appendMove(history, move("submitted"))).toThrow('cannot go from "Preparing" to "Sent"');
    expect(history).toHaveLength(2);
  });

  it("does not begin in the middle", () => expect(() => appendMove([], move("approved"))).toThrow(/cannot go/));
});
