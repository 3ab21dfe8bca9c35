import { describe, expect, it } from "vitest";
import { buildResume } from "@/lib/domain/resume/build-resume";
import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import { markdownToParagraphs, textToParagraphs } from "@/lib/domain/resume/layout/text-to-paragraphs";
import type { Resume } from "@/lib/domain/resume/resume.schema";

const fromMarkdown = (text: string): Resume =>
  buildResume(paragraphsToSource(markdownToParagraphs(text), "plain-text")).resume;
const fromText = (text: string): Resume => buildResume(paragraphsToSource(textToParagraphs(text), "plain-text")).resume;
const roles = (resume: Resume) =>
  (resume.work ?? []).map((job) => [job.position, job.name, job.startDate, job.endDate]);

describe("kinds of resumes", () => {
  it("reads tables whose columns are named", () => {
    const resume = fromMarkdown(`# Thandi Maseko

## Experience

| Period | Role | Organisation |
| --- | --- | --- |
| 2019-03 – now | Food Inspector | Umgeni Municipality |
| 2015-01 – 2019-02 | Laboratory Assistant | Karoo Labs |

## Education

| Year | Qualification | Institution |
| --- | --- | --- |
| 2014 | B.Tech Environmental Health | Drakensberg University |
`);
    expect(roles(resume)).toEqual([
      ["Food Inspector", "Umgeni Municipality", "2019-03", undefined],
      ["Laboratory Assistant", "Karoo Labs", "2015-01", "2019-02"],
    ]);
    expect(resume.education).toMatchObject([
      { institution: "Drakensberg University", studyType: "B.Tech", area: "Environmental Health" },
    ]);
    expect(resume.education).toHaveLength(1);
  });

  it("takes a bullet with bullets of its own for the head of what they tell", () => {
    const resume = fromMarkdown(`# Sade Akin

## Work

- **Paywell** — *Site Reliability Engineer* (Jan 2021 – Present)
  - Cut paging by half
  - Runs forty clusters
- **Gridline** — *Systems Administrator* (Jul 2017 – Dec 2020)
  - Moved the mail of three thousand people
`);
    expect(roles(resume)).toEqual([
      ["Site Reliability Engineer", "Paywell", "2021-01", undefined],
      ["Systems Administrator", "Gridline", "2017-07", "2020-12"],
    ]);
    expect(resume.work?.map((job) => job.highlights?.length)).toEqual([2, 1]);
  });

  it("begins an entry with each date that stands before all else", () => {
    const resume = fromText(`Andrea Quintero

Formación académica

2011 – 2013
Técnico Superior en Transporte
IES Miralles
2009 – 2011
Bachillerato
IES Montalvo
`);
    expect(resume.education).toMatchObject([
      { institution: "IES Miralles", startDate: "2011", endDate: "2013" },
      { institution: "IES Montalvo", studyType: "Bachillerato", startDate: "2009" },
    ]);
  });

  it("knows headings that begin with an accent, and lists at the end that have none", () => {
    const resume = fromText(`Geneviève Morin
genevieve.morin@example.org

Expérience professionnelle

Gestionnaire de comptes, Agence Papier Vert, Québec    2016 – 2021

Études

2011 – 2014
Baccalauréat en administration
Université de Rimouski

Compétences: Budget, Klaviyo, Photographie
`);
    expect(roles(resume)).toEqual([["Gestionnaire de comptes", "Agence Papier Vert", "2016", "2021"]]);
    expect(resume.education).toMatchObject([{ institution: "Université de Rimouski" }]);
    expect(resume.skills?.flatMap((skill) => skill.keywords ?? [skill.name])).toEqual([
      "Budget",
      "Klaviyo",
      "Photographie",
    ]);
  });

  it("reads labelled studies, and takes the house's number for no postal code", () => {
    const resume = fromText(`Tomasz Wilk
1180 Kessler Ave, Columbus, OH 43207

Education

Dates:         2008 - 2011
Institution:   Technikum nr 9
Qualification: Diploma in Food Technology
`);
    expect(resume.education).toMatchObject([
      { institution: "Technikum nr 9", studyType: "Diploma", area: "Food Technology", startDate: "2008" },
    ]);
    expect(resume.basics?.location?.postalCode).toBe("43207");
  });
});
