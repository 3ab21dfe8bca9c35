import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ResumeView } from "@/components/resume/resume-view";
import type { Provenance, Resume } from "@/lib/domain/resume/resume.schema";

const from = (confidence: number, source: Provenance["source"] = "text-layer"): Provenance => ({ confidence, source });
function draw(fields: Record<string, Provenance>, warnings: string[] = []): string {
  const resume: Resume = {
    basics: { name: "Mira Lindqvist", phone: "0123" },
    work: [{ name: "Fjordbank", position: "Engineer", startDate: "2019-01", highlights: ["Ran the billing system"] }],
    meta: { dossier: { fields, openEnded: ["/work/0"], warnings } },
  };
  return renderToStaticMarkup(
    <ResumeView
      filename="mira.docx"
      fileUrl="/f"
      looks="text"
      text="Mira Lindqvist"
      resume={resume}
      onSave={async () => undefined}
    />,
  );
}

describe("the resume page", () => {
  it("asks to confirm what was hard to read, and only that", () => {
    const page = draw({ "/basics/name": from(0.95), "/basics/phone": from(0.4), "/work/0/name": from(0.3) });
    expect(page).toContain("2 values need your eye");
    expect(page.match(/Is this right\?/g)).toHaveLength(2);
  });
  it("does not ask again what its owner has confirmed", () => {
    expect(draw({ "/basics/phone": from(0.4, "owner") })).not.toContain("Is this right?");
  });
  it("says the reader's warnings, an open end and where nothing was found", () => {
    const page = draw({}, ["Hidden text was ignored."]);
    expect(page).toContain("Hidden text was ignored.");
    expect(page).toContain('placeholder="Present"');
    expect(page).toContain("No education was found in this file.");
  });
});
