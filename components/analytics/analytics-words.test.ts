import { expect, it } from "vitest";
import { answerLine, lengthWords, shareWords } from "@/components/analytics/analytics-words";

it("says lengths of time so that they fit a table", () => {
  expect([20_000, 60_000, 3_600_000, 7_200_000, 172_800_000].map(lengthWords)).toEqual([
    "under 1 min",
    "1 min",
    "60 min",
    "2 h",
    "2 days",
  ]);
});

it("gives no share of nothing", () => {
  expect(shareWords(0, 0)).toBe("–");
  expect(shareWords(1, 3)).toBe("33 %");
});

it("does not draw conclusions from a handful", () => {
  const none = { prepared: 2, approved: 1, sent: 0, answered: 0, interview: 0, offer: 0 };
  expect(answerLine(none)).toMatch(/Nothing was sent/);
  expect(answerLine({ ...none, sent: 3, answered: 1 })).toMatch(/So few/);
  expect(answerLine({ ...none, sent: 30, answered: 9, interview: 2 })).toBe(
    "30 sent, 9 answered. 2 led to an interview.",
  );
});
