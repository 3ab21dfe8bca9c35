import type { Locator, Page } from "@playwright/test";

/** The links to jobs in a list, best first; a job's id begins with a digit, the other places under /jobs do not. */
export function jobLinks(page: Page): Locator {
  return page.locator('a[href^="/jobs/0"]');
}
