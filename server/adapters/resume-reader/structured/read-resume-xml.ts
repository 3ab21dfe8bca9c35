import type { Resume } from "@/lib/domain/resume/resume.schema";
import { resumeToText } from "@/lib/domain/resume/resume-to-text";
import { findDateRanges } from "@/lib/domain/resume/values/date-range";
import { AppError } from "@/lib/errors";
import { RESUME_MEDIA_TYPES } from "@/server/adapters/resume-reader/media-types";
import { withProvenance } from "@/server/adapters/resume-reader/structured/with-provenance";
import { withoutBlanks } from "@/server/adapters/resume-reader/structured/without-blanks";
import {
  findElement,
  findElements,
  isElement,
  parseXmlTree,
  textBelow,
  type XmlElement,
} from "@/server/adapters/resume-reader/xml/xml-tree";
import type { ReadResume } from "@/server/ports/resume-reader";

/** Text of the first of these elements that has some; names as HR-XML 2, HR Open (Europass today) and old Europass use them. */
function text(element: XmlElement | null, ...names: string[]): string {
  if (!element) return "";
  for (const name of names) {
    for (const found of findElements(element, name)) {
      const value = textBelow(found);
      if (value !== "") return value;
    }
  }
  return "";
}

/** A date in any of the ways these formats write one: text ("2019-03-01", "2019"), or Year and Month apart. */
function date(element: XmlElement | null): string {
  if (!element) return "";
  const { year, month } = element.attributes;
  const parts = [year ?? text(element, "Year"), (month ?? text(element, "Month")).replace(/^-+/, "")];
  if (parts[0]) return parts[1] ? `${parts[0]}-${parts[1].padStart(2, "0").slice(0, 2)}` : parts[0];
  const [range] = findDateRanges(textBelow(element));
  return range?.start ?? "";
}

function span(element: XmlElement): { startDate: string; endDate: string } {
  const start = findElement(element, "StartDate", "From");
  const end = findElement(element, "EndDate", "To");
  const isCurrent = /^true$/i.test(
    text(element, "CurrentIndicator", "OngoingIndicator", "Current") || element.attributes.currentEmployer || "",
  );
  return { startDate: date(start), endDate: isCurrent ? "" : date(end) };
}

function linesOf(value: string): { summary: string; highlights: string[] } {
  const plain = value
    .replace(/<\/(?:p|li|div)>|<br\s*\/?>/gi, "\n")
    .replace(/<li[^>]*>/gi, "• ")
    .replace(/<[^>]+>/g, "");
  const lines = plain.split(/\n|(?=• )/).map((line) => line.replace(/\s+/g, " ").trim());
  return {
    summary: lines.filter((line) => line !== "" && !line.startsWith("•")).join(" "),
    highlights: lines.filter((line) => /^•\s*\S/.test(line)).map((line) => line.replace(/^•\s*/, "")),
  };
}

/** Elements of these names whose parent has none of them: one for each real entry, whatever wraps it. */
function entries(root: XmlElement, ...names: string[]): XmlElement[] {
  return findElements(root, ...names);
}

function workOf(root: XmlElement): Resume["work"] {
  return entries(root, "EmployerHistory", "EmployerOrg", "WorkExperience").flatMap((employer) => {
    const name = text(employer, "OrganizationName", "EmployerOrgName", "Employer", "Name");
    const roles = findElements(employer, "PositionHistory");
    return (roles.length > 0 ? roles : [employer]).map((role) => ({
      name: text(role, "OrganizationName") || name,
      position: text(role, "PositionTitle", "Title", "Position"),
      location: [
        text(role, "CityName", "Municipality") || text(employer, "CityName", "Municipality"),
        text(role, "CountryCode") || text(employer, "CountryCode"),
      ]
        .filter((part) => part !== "")
        .join(", "),
      ...span(findElement(role, "EmploymentPeriod", "Period", "PositionPeriod") ?? role),
      ...linesOf(text(role, "Description", "Activities")),
    }));
  });
}

function educationOf(root: XmlElement): Resume["education"] {
  return entries(root, "EducationOrganizationAttendance", "SchoolOrInstitution", "Education").flatMap((school) => {
    const institution = text(school, "OrganizationName", "SchoolName", "Organisation");
    const degree = findElement(school, "EducationDegree", "Degree") ?? school;
    const entry = {
      institution,
      studyType: text(degree, "DegreeName", "Title") || text(school, "EducationLevelCode"),
      area: text(degree, "DegreeMajor", "MajorProgramName", "Major"),
      ...span(findElement(school, "AttendancePeriod", "DatesOfAttendance", "Period") ?? school),
      score: text(degree, "FinalGrade", "MeasureValue"),
    };
    return entry.institution === "" && entry.studyType === "" ? [] : [entry];
  });
}

function basicsOf(root: XmlElement): Resume["basics"] {
  const person = findElement(root, "CandidatePerson", "ContactInfo", "Identification", "PersonalInformation") ?? root;
  const names = findElement(person, "PersonName") ?? person;
  const formatted = text(names, "FormattedName");
  const given = text(names, "GivenName", "FirstName");
  const family = text(names, "FamilyName", "Surname", "LastName");
  const contact = findElement(person, "ContactInfo", "ContactMethod") ?? person;
  const email = /[^\s<>]+@[^\s<>]+/.exec(
    text(person, "InternetEmailAddress", "Email") ||
      findElements(person, "Communication", "Contact").map(textBelow).join(" ") ||
      textBelow(contact),
  )?.[0];
  const phones = findElements(person, "Communication").filter((item) =>
    /tele|phone|mobile/i.test(text(item, "ChannelCode")),
  );
  const phone =
    text(person, "FormattedNumber", "Telephone") ||
    phones.map((item) =>
      [
        text(item, "CountryDialing") && `+${text(item, "CountryDialing").replace("+", "")}`,
        text(item, "DialNumber", "FormattedNumber"),
      ]
        .filter(Boolean)
        .join(" "),
    )[0];
  const address = findElement(person, "PostalAddress", "Address");
  return {
    name: formatted || [given, family].filter((part) => part !== "").join(" "),
    label: text(root, "Headline", "ExecutiveTitle"),
    summary: text(root, "ExecutiveSummary", "Objective", "QualificationsSummary"),
    email,
    phone,
    url: text(person, "InternetWebAddress", "Website"),
    location: {
      address: text(address, "AddressLine", "StreetName"),
      city: text(address, "CityName", "Municipality"),
      region: text(address, "CountrySubDivisionCode", "Region"),
      postalCode: text(address, "PostalCode"),
      countryCode: text(address, "CountryCode").toUpperCase(),
    },
  };
}

/** Names of the ways in which a language is mastered: Europass rates five, from A1 to C2. */
function fluencyOf(language: XmlElement): string {
  const levels = [...textBelow(language).matchAll(/\b[ABC][12]\b/g)].map((match) => match[0]);
  return levels.sort().at(0) ?? text(language, "ProficiencyLevel");
}

function languagesOf(root: XmlElement): Resume["languages"] {
  const mother = entries(root, "MotherTongue").map((item) => ({
    language: text(item, "Label") || textBelow(item),
    fluency: "Native",
  }));
  const native = entries(root, "PrimaryLanguageCode").map((item) => ({ language: textBelow(item), fluency: "Native" }));
  const foreign = entries(root, "ForeignLanguage", "LanguageCompetency", "Language").flatMap((item) => {
    const language =
      text(item, "Label", "LanguageName", "CompetencyID", "LanguageCode") ||
      (item.children.every((child) => !isElement(child)) ? textBelow(item) : "");
    return language === "" || /^[a-z]{2}-[A-Z]{2}$/.test(language) ? [] : [{ language, fluency: fluencyOf(item) }];
  });
  return [...mother, ...native, ...foreign];
}

/** True for the root of an HR-XML, HR Open or Europass resume. */
export function isResumeXml(text: string): boolean {
  return /<(?:\w+:)?(?:Resume|StructuredXMLResume|Candidate|SkillsPassport|LearnerInfo)[\s>]/.test(text.slice(0, 4000));
}

/**
 * An HR-XML (2.x Resume, HR Open Candidate) or Europass (SkillsPassport, Candidate) file as JSON Resume. Throws AppError
 * `unreadable_file` for XML that is broken or of another kind.
 */
export function readResumeXml(source: string): ReadResume {
  let root: XmlElement;
  try {
    root = parseXmlTree(source);
  } catch (error) {
    throw new AppError(
      "unreadable_file",
      "This XML file is damaged and cannot be opened. Export it again, or upload the resume as PDF or DOCX.",
      { cause: error },
    );
  }
  const skills = entries(root, "PersonCompetency", "Competency", "Skill", "ComputerSkill").flatMap((item) => {
    const name = item.attributes.name ?? (text(item, "CompetencyName", "SkillName", "Label") || textBelow(item));
    return name === "" || name.length > 80 ? [] : [{ name }];
  });
  const resume: Resume = withoutBlanks({
    basics: basicsOf(root),
    work: workOf(root),
    education: educationOf(root),
    skills,
    certificates: entries(root, "Certification", "LicenseOrCertification", "License").map((item) => ({
      name: text(item, "CertificationName", "Name", "CertificationTypeCode"),
      issuer: text(item, "IssuingAuthorityName", "IssuingAuthority"),
      date: date(findElement(item, "FirstIssuedDate", "EffectiveDate", "IssuingDate")),
    })),
    languages: languagesOf(root),
    publications: entries(root, "PublicationHistory", "Publication").map((item) => ({
      name: text(item, "FormattedPublicationDescription", "Title"),
      publisher: text(item, "PublisherName", "JournalName"),
      releaseDate: date(findElement(item, "PublicationDate", "Date")),
    })),
  });
  const located = withProvenance(resume, "resume-xml");
  return { resume: located, mediaType: RESUME_MEDIA_TYPES.xml, text: resumeToText(located) };
}
