import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "@/e2e/fixtures/product";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/pages/accessible";
import { signUp } from "@/e2e/pages/account";
import { followBoards } from "@/e2e/pages/boards";
import { jobLinks } from "@/e2e/pages/jobs";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";
import { hasSharedData, sharedDataDirectory } from "@/server/testing/shared-data";

const RESUME = hasSharedData()
  ? { path: join(sharedDataDirectory(), "resumes", "resume-matcher", "john_doe.pdf"), name: "John Doe" }
  : { path: join(process.cwd(), "samples", "resumes", "software-engineer.pdf"), name: null };

test("from a resume to an approved, downloaded and sent application, with a restart while the approval waits", async ({
  page,
  product,
}) => {
  const { text, resume } = await createResumeReader({ mode: "in-process" }).read(
    readFileSync(RESUME.path),
    "resume.pdf",
  );
  const name = RESUME.name ?? resume.basics?.name ?? "";
  expect(text.length).toBeGreaterThan(200);

  await test.step("sign up and upload", async () => {
    await page.goto("/");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await signUp(page);
    await page.setInputFiles('input[type="file"]', RESUME.path);
    await page.waitForURL(/\/resumes\/\w+/);
    await expect(page.getByLabel(/^name/i).first()).toHaveValue(new RegExp(name, "i"));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step("say what is wanted", async () => {
    await page.goto("/settings");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step("follow boards and discover", async () => {
    await followBoards(page, hasSharedData() ? "recorded" : "sample");
    await page.goto("/jobs");
    await expect(jobLinks(page).first()).toBeVisible({ timeout: 120_000 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  const title = await test.step("open the best match and prepare", async () => {
    await jobLinks(page).first().click();
    await page.waitForURL(/\/jobs\/\w+/);
    const heading = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page
      .getByRole("button", { name: /prepare/i })
      .first()
      .click();
    await page.waitForURL(/\/applications\/\w+/);
    await expect(page.getByRole("link", { name: /review and approve/i })).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    return heading.trim();
  });

  await test.step("restart the whole application while the approval waits", () => product.restart());

  await test.step("review and approve exactly these files", async () => {
    await page.goto("/approvals");
    await expectAccessible(page);
    await page.locator('a[href^="/approvals/"]:not([href$="/ledger"])').first().click();
    await page.waitForURL(/\/approvals\/\w+/);
    const approve = page.getByRole("button", { name: /approve/i }).first();
    await expect(approve).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await approve.click();
    await page.waitForURL(/\/applications\/\w+/);
  });

  await test.step("download the package and read what is in it", async () => {
    const download = page.waitForEvent("download");
    await page
      .getByRole("link", { name: /download/i })
      .first()
      .click({ timeout: 60_000 });
    const files = unzipSync(readFileSync(await (await download).path()));
    const entry = (suffix: string) =>
      Object.entries(files).find(([path]) => path.endsWith(suffix))?.[1] ?? new Uint8Array();
    const reader = createResumeReader({ mode: "in-process" });
    expect((await reader.read(entry("-resume.pdf"), "resume.pdf")).text.toLowerCase()).toContain(name.toLowerCase());
    expect(strFromU8(entry("-cover-letter.txt"))).toContain(title);
    expect(strFromU8(entry("job.json"))).toContain(title);
  });

  await test.step("send it once, and read that it was told and counted", async () => {
    await page
      .getByRole("button", { name: /^(send to the practice employer|send it myself|(send|write) the e-mail)$/i })
      .click();
    await page.getByRole("button", { name: /^(send it now|write it now|i send it myself now)$/i }).click();
    const isWithOwner = page.getByText("It is with you now");
    await expect(page.getByText("It was sent", { exact: true }).or(isWithOwner)).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    if (await isWithOwner.isVisible()) await page.getByRole("button", { name: "I sent it" }).click();
    await expect(page.getByText("It was sent", { exact: true })).toBeVisible({ timeout: 60_000 });
    await page.goto("/notifications");
    await expect(page.getByText(title).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto("/analytics");
    await expect(page.getByText(/1 sent, 0 answered/)).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step("the application stands on the board with its history", async () => {
    await page.goto("/applications");
    await expect(page.getByText(title).first()).toBeVisible();
    await expectAccessible(page);
    await page.goto("/today");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
