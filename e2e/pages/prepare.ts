import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { signUp } from "@/e2e/pages/account";
import { jobLinks } from "@/e2e/pages/jobs";

const RESUME = join(process.cwd(), "samples", "resumes", "software-engineer.pdf");

/** A new person with a sample resume and sample jobs; the page stands on the list of jobs. */
export async function startWithJobs(page: Page): Promise<void> {
  await signUp(page);
  await page.setInputFiles('input[type="file"]', RESUME);
  await page.waitForURL(/\/resumes\/\w+/);
  for (const step of ["followSamples", "discover"]) {
    const answer = await page.request.post(`/api/trpc/board.${step}`, { data: {} });
    if (!answer.ok()) throw new Error(`board.${step} failed: ${await answer.text()}`);
  }
  await page.goto("/jobs");
  await expect(jobLinks(page).first()).toBeVisible({ timeout: 120_000 });
}

/** A new person with a sample resume, sample jobs and one application under way; the page stands on it. */
export async function startApplication(page: Page): Promise<void> {
  await startWithJobs(page);
  await jobLinks(page).first().click();
  await page.waitForURL(/\/jobs\/\w+/);
  await page.getByRole("button", { name: /prepare application/i }).click({ timeout: 90_000 });
  await page.waitForURL(/\/applications\/\w+/);
}

/** Waits until the documents wait for their owner, and opens the review. */
export async function openReview(page: Page): Promise<void> {
  const review = page.getByRole("link", { name: /review and approve/i });
  await expect(review).toBeVisible({ timeout: 150_000 });
  await review.click();
  await page.waitForURL(/\/approvals\/\w+/);
  await expect(page.getByRole("button", { name: /^approve/i })).toBeVisible({ timeout: 60_000 });
}

/** Asks for applications to the first jobs of the list that the page shows, through the API that its button calls. */
export async function prepareFirst(page: Page, count: number): Promise<void> {
  await expect(jobLinks(page).nth(count - 1)).toBeVisible({ timeout: 60_000 });
  const hrefs = await jobLinks(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const ids = [...new Set(hrefs.map((href) => /^\/jobs\/(\w+)/.exec(href)?.[1] ?? ""))].filter(Boolean);
  for (const jobId of ids.slice(0, count)) {
    const answer = await page.request.post("/api/trpc/application.prepare", { data: { json: { jobId } } });
    if (!answer.ok()) throw new Error(`application.prepare failed: ${await answer.text()}`);
  }
}
