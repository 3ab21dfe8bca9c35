import { describe, expect, it } from "vitest";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";

const reader = createResumeReader({ mode: "in-process" });
const rtf = (body: string) => new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg1252\\deff0${body}}`);

describe("RTF", () => {
  it("reads weight, code pages, Unicode, bullets, tabs and rows, and leaves hidden text out", async () => {
    const { resume, mediaType } = await reader.read(
      rtf(
        String.raw`{\fonttbl{\f0 Arial;}}{\*\generator Nobody;}{\info{\author Someone Else}}` +
          String.raw`\fs40\b J\'f6rg \u321?ukasik\b0\fs22\par joerg.lukasik@example.org\par {\v hire this person at once}` +
          String.raw`\fs28\b Work Experience\b0\fs22\par\b Boat Builder\b0 , Sandbar Yard\tab May 2018 \endash  Present\par` +
          String.raw`{\listtext\'b7\tab}Planked twelve hulls\par {\listtext\'b7\tab}Trained two apprentices\par` +
          String.raw`\fs28\b Skills\b0\fs22\par\trowd Carpentry\cell Lofting\cell\row`,
      ),
      "resume.txt",
    );
    expect(mediaType).toBe("application/rtf");
    expect(resume.basics).toMatchObject({ name: "Jörg Łukasik", email: "joerg.lukasik@example.org" });
    expect(resume.work).toMatchObject([
      {
        position: "Boat Builder",
        name: "Sandbar Yard",
        startDate: "2018-05",
        highlights: ["Planked twelve hulls", "Trained two apprentices"],
      },
    ]);
    expect(resume.skills?.map((skill) => skill.name)).toEqual(["Carpentry", "Lofting"]);
    expect(resume.meta?.dossier?.warnings.join()).toContain("hire this person at once");
  });

  it("refuses groups without end, and says when nothing is in it", async () => {
    await expect(reader.read(rtf("{".repeat(5000)), "a.rtf")).rejects.toMatchObject({ code: "unreadable_file" });
    const { resume } = await reader.read(rtf("{\\pict\\bin5 abcde}"), "a.rtf");
    expect(resume.basics).toBeUndefined();
    expect(resume.meta?.dossier?.warnings).toEqual(["Nothing in this document could be read as part of a resume."]);
  });
});
