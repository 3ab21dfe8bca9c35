import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { JobCautions, type JobCautionsProps } from "@/components/job/job-cautions";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

const nothing: JobCautionsProps = { excludedBy: [], requirements: [], appliedBefore: [], signals: [] };
const permit: JudgedRequirement = {
  kind: "work_permit",
  label: "Right to work",
  must: true,
  verdict: "unknown",
  note: "Right to work: you have not said where you may work.",
  evidenceIds: [],
};
const textOf = (props: Partial<JobCautionsProps>) =>
  renderToStaticMarkup(<JobCautions {...nothing} {...props} />).replace(/<[^>]+>/g, " ");

describe("what to know before starting", () => {
  it("takes no room where there is nothing to say", () => {
    expect(renderToStaticMarkup(<JobCautions {...nothing} />)).toBe("");
  });

  it("warns of another application to the employer, with a way to it", () => {
    const earlier = {
      id: "a1",
      title: "Data Engineer",
      company: "Halden",
      status: "submitted" as const,
      at: new Date(),
    };
    const html = renderToStaticMarkup(<JobCautions {...nothing} appliedBefore={[earlier]} />);
    expect(html).toContain('href="/applications/a1"');
    expect(html).toContain("another application to this employer");
  });

  it("says a hard fact once, and offers to answer what only the person knows", () => {
    const excluded = { ...permit, verdict: "not_met" as const, note: "You would need a permit for Norway." };
    const text = textOf({ excludedBy: [excluded.note], requirements: [excluded] });
    expect(text.split(excluded.note)).toHaveLength(2);
    expect(textOf({ requirements: [permit] })).toContain("Say it in your wishes");
  });
});
