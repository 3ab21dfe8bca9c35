import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";

const reader = createResumeReader({ mode: "in-process" });

describe("LinkedIn's data export", () => {
  it("reads positions, education, skills, certificates and languages, and nothing else", async () => {
    const { resume, mediaType } = await reader.read(
      zipSync({
        "Basic/Profile.csv": strToU8(
          'First Name,Last Name,Headline,Summary,Geo Location,Websites\nOlu,Baptiste,Harbour pilot,"Twenty years at sea, two ashore",Rotterdam,[COMPANY:https://olu.example]\n',
        ),
        "Basic/Email Addresses.csv": strToU8(
          "Email Address,Confirmed,Primary\nold@example.org,Yes,No\nolu@example.org,Yes,Yes\n",
        ),
        "Basic/Positions.csv": strToU8(
          'Company Name,Title,Description,Location,Started On,Finished On\nPort of Maas,Harbour Pilot,"• Guided 900 ships\n• Taught ""safe distance""",Rotterdam,Mar 2019,\nGrey Line,First Mate,,,2011,Feb 2019\n',
        ),
        "Basic/Education.csv": strToU8(
          'School Name,Start Date,End Date,Notes,Degree Name\nNautical School of Delft,2005,2009,,"Bachelor of Science, Navigation"\n',
        ),
        "Basic/Skills.csv": strToU8("Name\nRadar\nChart work\n"),
        "Basic/Certifications.csv": strToU8(
          "Name,Url,Authority,Started On,Finished On\nMaster Mariner,,Maritime Board,Jan 2015,\n",
        ),
        "Basic/Languages.csv": strToU8("Name,Proficiency\nDutch,Native or bilingual proficiency\n"),
        "Basic/messages.csv": strToU8("FROM,CONTENT\nSomebody,private\n"),
      }),
      "whatever.pdf",
    );
    expect(mediaType).toBe("application/zip");
    expect(resume.basics).toMatchObject({
      name: "Olu Baptiste",
      label: "Harbour pilot",
      email: "olu@example.org",
      url: "https://olu.example",
    });
    expect(resume.work).toEqual([
      {
        name: "Port of Maas",
        position: "Harbour Pilot",
        location: "Rotterdam",
        startDate: "2019-03",
        highlights: ["Guided 900 ships", 'Taught "safe distance"'],
      },
      { name: "Grey Line", position: "First Mate", startDate: "2011", endDate: "2019-02" },
    ]);
    expect(resume.education).toMatchObject([{ studyType: "Bachelor of Science", area: "Navigation", endDate: "2009" }]);
    expect(resume.certificates).toEqual([{ name: "Master Mariner", issuer: "Maritime Board", date: "2015-01" }]);
    expect(resume.languages).toEqual([{ language: "Dutch", fluency: "Native or bilingual proficiency" }]);
    expect(resume.meta?.dossier).toMatchObject({ openEnded: ["/work/0"], warnings: [] });
    expect(JSON.stringify(resume)).not.toContain("private");
  });

  it("refuses another archive", async () => {
    await expect(reader.read(zipSync({ "a.txt": strToU8("hello") }), "a.zip")).rejects.toThrow("holds no resume");
  });
});
