import { describe, expect, it } from "vitest";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";

const reader = createResumeReader({ mode: "in-process" });
const read = (xml: string) => reader.read(new TextEncoder().encode(xml), "resume.xml");

describe("resumes as XML", () => {
  it("reads HR-XML 2", async () => {
    const { resume, mediaType } = await read(`<?xml version="1.0"?>
      <Resume xmlns="http://ns.hr-xml.org/2007-04-15"><StructuredXMLResume>
        <ContactInfo><PersonName><FormattedName>Wanda Achebe</FormattedName></PersonName>
          <ContactMethod><InternetEmailAddress>wanda@example.org</InternetEmailAddress>
          <Telephone><FormattedNumber>+1 614 555 0142</FormattedNumber></Telephone></ContactMethod></ContactInfo>
        <EmploymentHistory><EmployerOrg><EmployerOrgName>Cold Creek Dairy</EmployerOrgName>
          <PositionHistory><Title>Cheesemaker</Title><StartDate><YearMonth>2018-04</YearMonth></StartDate><EndDate><StringDate>current</StringDate></EndDate><Description>Made 12 sorts of cheese</Description></PositionHistory>
          <PositionHistory><Title>Apprentice</Title><StartDate><YearMonth>2016-01</YearMonth></StartDate><EndDate><YearMonth>2018-03</YearMonth></EndDate></PositionHistory>
        </EmployerOrg></EmploymentHistory>
        <EducationHistory><SchoolOrInstitution><School><SchoolName>Dairy College</SchoolName></School><Degree><DegreeName>Diploma</DegreeName><DegreeMajor><Name>Dairy Science</Name></DegreeMajor></Degree></SchoolOrInstitution></EducationHistory>
        <Qualifications><Competency name="Affinage"/></Qualifications>
      </StructuredXMLResume></Resume>`);
    expect(mediaType).toBe("application/xml");
    expect(resume.basics).toEqual({ name: "Wanda Achebe", email: "wanda@example.org", phone: "+1 614 555 0142" });
    expect(resume.work).toEqual([
      { name: "Cold Creek Dairy", position: "Cheesemaker", startDate: "2018-04", summary: "Made 12 sorts of cheese" },
      { name: "Cold Creek Dairy", position: "Apprentice", startDate: "2016-01", endDate: "2018-03" },
    ]);
    expect(resume.education).toEqual([{ institution: "Dairy College", studyType: "Diploma", area: "Dairy Science" }]);
    expect(resume.skills).toEqual([{ name: "Affinage" }]);
    expect(resume.meta?.dossier?.openEnded).toEqual(["/work/0"]);
  });

  it("reads Europass, the profile of today and the passport of old", async () => {
    const today = await read(`<?xml version="1.0" encoding="UTF-8"?>
      <Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="h" xmlns:oa="o">
        <CandidatePerson><PersonName><oa:GivenName>Nuno</oa:GivenName><hr:FamilyName>Valadares</hr:FamilyName></PersonName>
          <Communication><ChannelCode>Email</ChannelCode><oa:URI>nuno@example.pt</oa:URI></Communication></CandidatePerson>
        <CandidateProfile><EmploymentHistory><EmployerHistory><hr:OrganizationName>Oficina Azul</hr:OrganizationName>
          <PositionHistory><PositionTitle>Técnico</PositionTitle><eures:EmploymentPeriod xmlns:eures="e"><eures:StartDate><hr:FormattedDateTime>2017-09-01</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod><oa:Description>&lt;ul&gt;&lt;li&gt;Reparou 30 máquinas&lt;/li&gt;&lt;/ul&gt;</oa:Description></PositionHistory></EmployerHistory></EmploymentHistory>
        </CandidateProfile></Candidate>`);
    expect(today.resume.basics).toEqual({ name: "Nuno Valadares", email: "nuno@example.pt" });
    expect(today.resume.work).toEqual([
      { name: "Oficina Azul", position: "Técnico", startDate: "2017-09", highlights: ["Reparou 30 máquinas"] },
    ]);
    const old =
      await read(`<SkillsPassport><LearnerInfo><Identification><PersonName><FirstName>Ana</FirstName><Surname>Prado</Surname></PersonName><ContactInfo><Email><Contact>ana@example.es</Contact></Email></ContactInfo></Identification>
      <WorkExperienceList><WorkExperience><Period><From year="2015" month="--03"/><To year="2019" month="--06"/></Period><Position><Label>Cartera</Label></Position><Employer><Name>Correos del Sur</Name></Employer></WorkExperience></WorkExperienceList>
      <Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>español</Label></Description></MotherTongue></MotherTongueList><ForeignLanguageList><ForeignLanguage><Description><Label>inglés</Label></Description><ProficiencyLevel><Listening>B2</Listening><Reading>C1</Reading></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic></Skills></LearnerInfo></SkillsPassport>`);
    expect(old.resume.work).toEqual([
      { name: "Correos del Sur", position: "Cartera", startDate: "2015-03", endDate: "2019-06" },
    ]);
    expect(old.resume.languages).toEqual([
      { language: "español", fluency: "Native" },
      { language: "inglés", fluency: "B2" },
    ]);
  });

  it("refuses other XML and broken XML", async () => {
    await expect(read("<?xml version='1.0'?><rss><channel/></rss>")).rejects.toThrow("neither HR-XML nor Europass");
    await expect(read(`<Resume>${"<a>".repeat(400)}</Resume>`)).rejects.toMatchObject({ code: "unreadable_file" });
  });
});
