import { expect, test } from "@/e2e/fixtures/product";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/pages/accessible";
import { findSampleJobs, jobLinks, searchJobs } from "@/e2e/pages/jobs";

test("a posting that was merged is split off, stands in the list of splits and is joined again", async ({ page }) => {
  await findSampleJobs(page);
  await searchJobs(page, "Senior Backend Engineer");
  await jobLinks(page).filter({ hasText: "Senior Backend Engineer" }).first().click();
  await page.waitForURL(/\/jobs\/0/);
  const merged = page.getByRole("region", { name: /2 postings, one job/ });
  await expect(merged.getByText(/Same requisition/)).toBeVisible();

  await merged.getByRole("button", { name: /Split this off/ }).click();
  const alone = page.getByRole("region", { name: "Where it was found" });
  await expect(alone.getByRole("heading", { name: "Split off" })).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("split off");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await test.step("it stays apart: the split is there after a fresh look", async () => {
    await page.reload();
    await expect(alone.getByRole("heading", { name: "Split off" })).toBeVisible();
  });

  await alone.getByRole("button", { name: /Join again/ }).click();
  await expect(merged).toBeVisible();
  await expect(merged.getByRole("heading", { name: "Split off" })).toBeHidden();
});
