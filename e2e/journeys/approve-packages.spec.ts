import { expect, test } from "@/e2e/fixtures/product";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/pages/accessible";
import { openReview, prepareFirst, startApplication, startWithJobs } from "@/e2e/pages/prepare";

test("one package is approved with a thumb on a phone and by keyboard alone on a laptop", async ({ page }, info) => {
  await startApplication(page);
  await openReview(page);
  const approve = page.getByRole("button", { name: /^approve/i });

  await test.step("what is sent and what it stands on are both there", async () => {
    if (info.project.name === "phone") await page.getByRole("tab", { name: /what it stands on/i }).click();
    await expect(page.getByText("Every claim was found in your resume.")).toBeVisible();
    await expect(page.getByText(/You can decide until/)).toBeVisible();
    await page.getByText("What exactly is approved").click();
    await expect(page.getByText(/^Hash of the package: ?[0-9a-f]{64}$/)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step("the yes is within reach", async () => {
    await expect(approve).toBeInViewport({ ratio: 1 });
    if (info.project.name === "phone") {
      const box = await approve.boundingBox();
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
      expect(box?.y ?? 0).toBeGreaterThan((page.viewportSize()?.height ?? 0) / 2);
      await approve.tap();
    } else {
      await page.keyboard.press("a");
      await expect(approve).toBeFocused();
      await page.keyboard.press("Enter");
    }
    await page.waitForURL(/\/applications\/\w+/);
    await expect(page.getByRole("link", { name: "Download ZIP" })).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole("link", { name: "One PDF" })).toBeVisible();
  });

  await test.step("the decision says on what it was made", async () => {
    await page.goto("/approvals");
    await page.getByRole("link", { name: /Approved/ }).click();
    await page.waitForURL(/\/approvals\/\w+/);
    await expect(page.getByText(/On Chrome on/)).toBeVisible();
    await expect(approve).toHaveCount(0);
  });
});

test("three packages are approved with one yes that names each of them", async ({ page }) => {
  await startWithJobs(page);
  await prepareFirst(page, 3);
  const boxes = page.getByRole("checkbox", { name: /^Choose / });
  await expect(async () => {
    await page.goto("/approvals");
    await expect(boxes).toHaveCount(3, { timeout: 5_000 });
  }).toPass({ timeout: 150_000 });
  for (const box of await boxes.all()) await box.click();
  await page.getByRole("button", { name: "Approve 3 together" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("link")).toHaveCount(3);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Approve all 3" }).click();
  await expect(page.getByText("You approved 3 applications")).toBeVisible({ timeout: 150_000 });
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
  await expect(page.getByRole("link", { name: /Approved/ })).toHaveCount(3);
  await expectNoSidewaysScroll(page);
});
