import { expect, test } from "@/e2e/fixtures/product";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/pages/accessible";
import { findSampleJobs, jobLinks, searchJobs } from "@/e2e/pages/jobs";

test("a search forgives a typing error, is kept under a name and found again", async ({ page }) => {
  await findSampleJobs(page);
  await searchJobs(page, "lanternfeild");
  await expect(page.getByText("No job says “lanternfeild”")).toBeVisible();
  await expect(page.getByRole("article").getByText("Lanternfield Software").first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await test.step("save it", async () => {
    await page.getByRole("button", { name: "More for this list" }).click();
    await page.getByRole("menuitem", { name: "Save this search" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Lantern jobs");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Save search" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("find it again, and go back to its list", async () => {
    await page.goto("/jobs/searches");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: "Lantern jobs", exact: true }).click();
    await page.waitForURL(/q=lanternfeild/);
    await expect(jobLinks(page).first()).toBeVisible();
  });

  await test.step("words that nothing answers", async () => {
    await searchJobs(page, "zzqqxxvv");
    await expect(page.getByText("No job was found for “zzqqxxvv”")).toBeVisible();
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expect(jobLinks(page).first()).toBeVisible();
  });
});
