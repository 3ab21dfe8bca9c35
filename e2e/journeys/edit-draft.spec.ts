import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "@/e2e/fixtures/product";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/pages/accessible";
import { openReview, startApplication } from "@/e2e/pages/prepare";

test("editing with a live check, an approval voided by the change, approving the new files, and a tampered ZIP", async ({
  page,
}, info) => {
  await startApplication(page);
  await openReview(page);
  const firstReview = page.url();

  await test.step("what is not backed is marked while it is typed, and the mark goes with the words", async () => {
    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await page.waitForURL(/\/edit$/);
    const letter = page.getByRole("textbox", { name: "Text of the letter" });
    await letter.click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" I led a team of 40 engineers at Google.");
    await expect(page.getByText(/claims? ha(s|ve) no evidence/)).toBeVisible();
    await expect(letter.locator(".decoration-warn").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Add the evidence" })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    for (let undo = 0; undo < 60 && (await letter.textContent())?.includes("Google"); undo++)
      await page.keyboard.press("ControlOrMeta+z");
    await expect(page.getByText("Every claim was found in your evidence")).toBeVisible();
  });

  await test.step("the look is the PDF itself, and the edit becomes a version of its own", async () => {
    await page.getByRole("tab", { name: "Look" }).click();
    await page.getByRole("radio", { name: /Modern/ }).click();
    await expect(
      page
        .getByRole("region", { name: /as it would be sealed/ })
        .getByRole("listitem")
        .first(),
    ).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole("tab", { name: "Letter" }).first().click();
    await page.getByLabel("Closing").fill("With best wishes,");
    await expect(page.getByText("All changes kept")).toBeVisible();
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.waitForURL(/\/applications\/\w+$/);
  });

  await test.step("the request for the old files no longer stands", async () => {
    await page.goto(firstReview);
    await expect(page.getByText("These files are no longer the newest")).toBeVisible();
    await expect(page.getByRole("button", { name: /^approve/i })).toHaveCount(0);
    await page.getByRole("link", { name: "Open the application" }).click();
    await page.waitForURL(/\/applications\/\w+$/);
  });

  await test.step("approve the new files", async () => {
    await openReview(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press("a");
    await expect(page.getByRole("button", { name: /^approve/i })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/applications\/\w+/);
  });

  await test.step("a ZIP with one word changed is found out", async () => {
    await page.goto("/approvals");
    await page
      .getByRole("link", { name: /Approved/ })
      .first()
      .click();
    await page.waitForURL(/\/approvals\/\w+/);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download ZIP" }).click();
    const bytes = readFileSync(await (await download).path());
    const verify = (name: string, zip: Uint8Array) => {
      const path = info.outputPath(name);
      writeFileSync(path, zip);
      return spawnSync(process.execPath, ["--import", "tsx", "server/cli/dossier.ts", "package", "verify", path], {
        encoding: "utf8",
      });
    };
    expect(verify("sealed.zip", bytes).status).toBe(0);
    const files = unzipSync(bytes);
    const letter = Object.keys(files).find((path) => path.endsWith("-cover-letter.txt")) ?? "";
    expect(strFromU8(files[letter] ?? new Uint8Array())).toContain("With best wishes,");
    const changed = strFromU8(files[letter] ?? new Uint8Array()).replace("best", "last");
    const tampered = verify("tampered.zip", zipSync({ ...files, [letter]: strToU8(changed) }));
    expect(tampered.status).toBe(1);
    expect(tampered.stdout).toContain(letter);
  });

  await test.step("it stands in the list of what left", async () => {
    await page.goto("/approvals/ledger");
    await expect(page.getByText("All files, ZIP").first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
