import { expect, type Locator, type Page } from "@playwright/test";
import { signUp } from "@/e2e/pages/account";

/** The links to jobs in a list, best first; a job's id begins with a digit, the other places under /jobs do not. */
export function jobLinks(page: Page): Locator {
  return page.locator('a[href^="/jobs/0"]');
}

/** A new person whose list holds the jobs of the sample boards; the page stands on it. */
export async function findSampleJobs(page: Page): Promise<void> {
  await signUp(page);
  for (const step of ["followSamples", "discover"]) {
    const answer = await page.request.post(`/api/trpc/board.${step}`, { data: {} });
    if (!answer.ok()) throw new Error(`board.${step} failed: ${await answer.text()}`);
  }
  await page.goto("/jobs");
  await expect(jobLinks(page).first()).toBeVisible({ timeout: 120_000 });
}

/** Searches the list by words and waits until it answers them. */
export async function searchJobs(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox").fill(words);
  await page.waitForURL((url) => url.searchParams.get("q") === words);
}
