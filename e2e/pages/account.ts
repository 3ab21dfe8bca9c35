import type { Page } from "@playwright/test";

let count = 0;

/** Signs up a fresh person through the page and lands on the resumes. */
export async function signUp(page: Page, name = "Jo Tester"): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel(/e-?mail/i).fill(`jo-${process.pid}-${Date.now()}-${count++}@example.org`);
  await page.getByLabel(/^password/i).fill("correct horse battery");
  await page.getByRole("button", { name: /create/i }).click();
  await page.waitForURL(/\/resumes/);
}
