import { describe, expect, it } from "vitest";
import { countVerdicts, groupRequirements, verdictWords } from "@/components/job/requirement-groups";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

function requirement(
  kind: JudgedRequirement["kind"],
  label: string,
  verdict: JudgedRequirement["verdict"],
  must = true,
): JudgedRequirement {
  return { kind, label, must, verdict, note: "", evidenceIds: [] };
}

describe("groupRequirements", () => {
  it("groups by subject, musts first, missing before met", () => {
    const groups = groupRequirements([
      requirement("language", "German", "met"),
      requirement("skill", "Go", "met"),
      requirement("skill", "Rust", "not_met", false),
      requirement("skill", "Kafka", "not_met"),
    ]);
    expect(groups.map((group) => group.title)).toEqual(["Skills", "Languages"]);
    expect(groups[0]?.requirements.map((item) => item.label)).toEqual(["Kafka", "Go", "Rust"]);
  });
  it("says a count in words and leaves out what is zero", () => {
    const counts = countVerdicts([requirement("skill", "Go", "met"), requirement("years", "5 years", "partly")]);
    expect(verdictWords(counts)).toBe("1 met, 1 partly met");
    expect(verdictWords(countVerdicts([]))).toBe("no requirements were found in the posting");
  });
});
