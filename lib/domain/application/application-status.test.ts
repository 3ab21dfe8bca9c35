import { describe, expect, it } from "vitest";
import {
  APPLICATION_STATUS_NAMES,
  APPLICATION_STATUSES,
  type ApplicationStatus,
  BOARD_COLUMNS,
  canMove,
} from "@/lib/domain/application/application-status";

describe("the status machine", () => {
  it("leads from a draft to an offer and lets an owner correct an outcome", () => {
    const way: ApplicationStatus[] = [
      "draft",
      "preparing",
      "awaiting_approval",
      "approved",
      "ready",
      "submitted",
      "no_answer",
      "interviewing",
      "offer",
    ];
    for (const [index, to] of way.slice(1).entries()) expect(canMove(way[index] ?? to, to), to).toBe(true);
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
