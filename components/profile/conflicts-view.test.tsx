import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ConflictsView, conflictValue } from "@/components/profile/conflicts-view";
import type { MergeConflict } from "@/lib/domain/profile/merge/merge-conflict.schema";

const conflict = (isChosen: boolean): MergeConflict => ({
  key: "work|endDate|2021-06|present",
  section: "work",
  subject: "Engineer, Fjordbank",
  field: "endDate",
  label: "Until",
  options: [
    { value: "present", resumeIds: ["new"] },
    { value: "2021-06", resumeIds: ["old"] },
  ],
  used: "present",
  isChosen,
});
const draw = (conflicts: MergeConflict[]) =>
  renderToStaticMarkup(
    <ConflictsView
      conflicts={conflicts}
      reasons={[{ subject: "Engineer, Fjordbank", reason: "same employer and begin", resumeIds: ["new", "old"] }]}
      sources={[
        { id: "new", filename: "new.pdf" },
        { id: "old", filename: "old.docx" },
      ]}
      onChoose={() => undefined}
    />,
  );

describe("the disagreements of resumes", () => {
  it("asks one question for each, with the resume behind each value and what is used now", () => {
    const page = draw([conflict(false)]);
    expect(page).toContain("disagree about one thing");
    expect(page).toContain("June 2021");
    expect(page).toContain("new.pdf, used now");
    expect(page).not.toContain('checked=""');
    expect(page).toContain("same employer and begin");
  });
  it("shows a choice as made", () => {
    const page = draw([conflict(true)]);
    expect(page).toContain("You decided");
    expect(page.match(/checked=""/g)).toHaveLength(1);
  });
  it("says so when they agree", () => {
    expect(draw([])).toContain("Your resumes agree");
  });
  it("writes dates as people do", () => {
    expect(conflictValue("2021-06")).toBe("June 2021");
    expect(conflictValue("present")).toBe("Until today");
    expect(conflictValue("M.Sc.")).toBe("M.Sc.");
  });
});
