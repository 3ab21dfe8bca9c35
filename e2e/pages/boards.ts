import { join } from "node:path";
import type { Page } from "@playwright/test";
import { listReplayBoards } from "@/server/testing/replay-server";
import { sharedDataDirectory } from "@/server/testing/shared-data";

/**
 * Follows boards and starts looking for jobs. "sample" uses the button for people without internet; "recorded" follows the
 * boards whose answers are replayed, through the API that the search box calls.
 */
export async function followBoards(page: Page, kind: "sample" | "recorded"): Promise<void> {
  if (kind === "sample") {
    await page.goto("/jobs");
    await page
      .getByRole("button", { name: /sample/i })
      .first()
      .click();
    return;
  }
  const boards = listReplayBoards(join(sharedDataDirectory(), "ats-api")).map(({ source, token, company }) => ({
    source,
    token,
    company,
  }));
  for (const board of boards) {
    const answer = await page.request.post("/api/trpc/board.follow", { data: { json: board } });
    if (!answer.ok()) throw new Error(`Following ${board.company} failed: ${await answer.text()}`);
  }
  await page.goto("/jobs");
  await page
    .getByRole("button", { name: /look for/i })
    .first()
    .click();
}
