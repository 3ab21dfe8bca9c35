import { expect, test } from "@/e2e/fixtures/product";
import { expectAccessible } from "@/e2e/pages/accessible";
import { openReview, startApplication } from "@/e2e/pages/prepare";
import type { ChatAnswer, ChatRequest } from "@/server/testing/openai-server";

const RESUME = { summary: null, work: [], changes: ["The order of your own lines was left as it is."] };
const LETTER = {
  subject: "Application",
  greeting: "Dear hiring team,",
  paragraphs: [
    [
      { text: "I would like to apply for this position.", evidenceIds: [], postingQuote: null },
      { text: "I would be glad to talk about the role.", evidenceIds: [], postingQuote: null },
    ],
  ],
  closing: "Kind regards,",
};

let isSilent = true;
/** A local model that begins a letter and falls silent, until the test says otherwise. */
function answer(request: ChatRequest): ChatAnswer {
  const isLetter = JSON.stringify(request.response_format ?? "").includes("greeting");
  const text = JSON.stringify(isLetter ? LETTER : RESUME);
  return isSilent && isLetter ? { text, silentAfter: Math.floor(text.length * 0.7) } : { text };
}
test.use({ localModel: { answer } });

test("following a letter while it is written, stopping it, and writing again", async ({ page }) => {
  await startApplication(page);
  await expect(page.getByText("I would like to apply").first()).toBeVisible({ timeout: 90_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Stop writing" }).click();
  await expect(page.getByText("You stopped the writing.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop writing" })).toHaveCount(0);
  isSilent = false;
  await page.getByRole("button", { name: "Prepare again" }).click();
  await openReview(page);
  const reasons = page.getByRole("tab", { name: "What it stands on" });
  if (await reasons.isVisible()) await reasons.click();
  await expect(page.getByText(/model calls?, \$\d/).first()).toBeVisible();
});
