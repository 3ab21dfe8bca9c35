import { join } from "node:path";
import { expect, test } from "@/e2e/fixtures/product";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/pages/accessible";
import { findSampleJobs } from "@/e2e/pages/jobs";

const PAGE = join(process.cwd(), "samples", "postings", "lanternfield-careers-page.html");
const TABLE = [
  "Role\tEmployer\tWhere\tLink\tDescription",
  "Harbour Pilot\tNorthquay Marine\tBergen, Norway\thttps://northquay.example/openings/17\tYou guide ships of up to 300 metres through the fjord.",
].join("\n");

test("a saved page joins the employer's own posting, and a pasted table becomes a job", async ({ page }) => {
  await findSampleJobs(page);
  await page.getByRole("link", { name: "Add jobs" }).click();
  await page.waitForURL(/\/jobs\/add/);

  await test.step("a page saved in the browser", async () => {
    // The list comes from the server: once it is there, the page listens.
    await expect(page.getByText("Nothing yet")).toBeVisible();
    await page.getByLabel("Saved pages, mails and tables").setInputFiles(PAGE);
    await page.getByRole("link", { name: "Open the job" }).click();
    await page.waitForURL(/\/jobs\/0/);
    await expect(page.getByRole("heading", { level: 1, name: /Senior Backend Engineer/ })).toBeVisible();
    const postings = page.getByRole("region", { name: /postings, one job/ });
    await expect(postings.getByRole("link", { name: /^Web page/ })).toBeVisible();
    await expect(postings.getByText(/Same requisition LF-204/).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step("a table copied from a spreadsheet", async () => {
    await page.goto("/jobs/add");
    await expect(page.getByRole("link", { name: "Open the job" })).toBeVisible();
    await page.getByRole("tab", { name: "Paste a table" }).click();
    await page.getByRole("textbox", { name: "Table" }).fill(TABLE);
    await page.getByRole("button", { name: "Read the table" }).click();
    const columns = page.getByRole("region", { name: /^Columns of/ });
    await expect(columns.getByLabel("Job title")).toHaveValue("Role");
    await expect(columns.getByLabel("Place")).toHaveValue("Where");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await columns.getByRole("button", { name: "Add 1 job" }).click();
    await page
      .getByRole("listitem")
      .filter({ hasText: "Pasted table" })
      .getByRole("link", { name: "Open the job" })
      .click();
    await page.waitForURL(/\/jobs\/0/);
    await expect(page.getByRole("heading", { level: 1, name: "Harbour Pilot" })).toBeVisible();
    await expect(page.getByRole("region", { name: "What it says" })).toContainText("Bergen, Norway");
    await expect(page.getByRole("region", { name: "What it says" })).toContainText(/not stated.*pay/i);
  });
});
