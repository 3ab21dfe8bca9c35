import { describe, expect, it } from "vitest";
import { refuseUpload } from "@/components/resume/upload-resume";

describe("refuseUpload", () => {
  it("takes what can be read", () => {
    expect(refuseUpload({ name: "Mira Lindqvist.PDF", size: 10 })).toBeNull();
    expect(refuseUpload({ name: "resume.docx", size: 10 })).toBeNull();
  });
  it("refuses other kinds and empty files with a sentence that says what to do", () => {
    expect(refuseUpload({ name: "photo.heic", size: 10 })?.message).toContain("Use a PDF");
    expect(refuseUpload({ name: "resume.pdf", size: 0 })?.message).toContain("empty");
  });
});
