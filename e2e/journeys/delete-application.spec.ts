import { expect, test } from "@/e2e/fixtures/product";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/pages/accessible";
import { openReview, startApplication } from "@/e2e/pages/prepare";

test("an application is deleted with its documents, and the ledger still says what there was", async ({ page }) => {
  await startApplication(page);
  const application = page.url();
  await openReview(page);
  await page.getByRole("button", { name: /^approve/i }).click();
  await page.waitForURL(/\/applications\/\w+/);
  const zip = page.getByRole("link", { name: "Download ZIP" });
  await expect(zip).toBeVisible({ timeout: 90_000 });
  const file = await zip.getAttribute("href");
  const download = page.waitForEvent("download");
  await zip.click();
  await (await download).path();

  await test.step("it says what goes and what stays, and the safe answer has the focus", async () => {
    await page.getByRole("button", { name: "More for this application" }).click();
    await page.getByRole("menuitem", { name: "Delete the application" }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByText("What goes")).toBeVisible();
    await expect(dialog.getByText("What stays")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await dialog.getByRole("button", { name: "Delete the application" }).click();
    await page.waitForURL(/\/applications$/);
    await expect(page.getByText("No applications yet")).toBeVisible();
  });

  await test.step("its page and its files are gone", async () => {
    expect((await page.request.get(file ?? "")).status()).toBe(404);
    await page.goto(application);
    await expect(page.getByText("This application is not there")).toBeVisible();
  });

  await test.step("the ledger keeps what was downloaded and that it was deleted", async () => {
    await page.goto("/approvals/ledger");
    await expect(page.getByText("Downloaded: All files, ZIP.")).toBeVisible();
    await expect(page.getByText("Deleted by you.")).toBeVisible();
    await page.getByText("Show the hash", { exact: true }).click();
    await expect(page.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step("how long ended applications stay is a choice", async () => {
    await page.goto("/settings#keeping");
    const keep = page.getByLabel("Keep applications that ended");
    await keep.selectOption({ label: "1 year after they ended" });
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
    await page.reload();
    await expect(keep).toHaveValue("12");
  });
});
