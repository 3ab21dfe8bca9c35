import { expect, test } from "@/e2e/fixtures/product";
import { signUp } from "@/e2e/pages/account";

test("a file that cannot be read is kept with a clear sentence, and nothing is invented", async ({ page }) => {
  await signUp(page);
  await page.setInputFiles('input[type="file"]', {
    name: "broken.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\nthis is no document"),
  });
  await expect(page.getByText("broken.pdf").first()).toBeVisible();
  await expect(page.getByText(/damaged|cannot be read|could not be read/i).first()).toBeVisible();
  await page.setInputFiles('input[type="file"]', {
    name: "empty.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(0),
  });
  await expect(page.getByText(/empty/i).first()).toBeVisible();
});

test("somebody else's application is not found, and a page asks a stranger to sign in", async ({ page }) => {
  await page.goto("/jobs");
  await page.waitForURL(/\/sign-in/);
  await signUp(page);
  const answer = await page.request.get(
    `/api/trpc/application.get?input=${encodeURIComponent(JSON.stringify({ json: { id: "01AAAAAAAAAAAAAAAAAAAAAAAA" } }))}`,
  );
  expect(answer.status()).toBe(404);
});
