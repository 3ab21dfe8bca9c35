import { type ComparedField, compareResumes } from "@/lib/domain/package/compare-resumes";
import type { Resume } from "@/lib/domain/resume/resume.schema";

/** What an applicant tracking system makes of a document. */
export type AtsView = {
  /** The document's plain text in reading order. */
  text: string;
  /** The fields a parser finds in it. */
  resume: Resume;
  /** Texts of the resume that the parser did not find, or found differently. */
  lost: ComparedField[];
  keptFields: number;
  allFields: number;
};

/**
 * Sets what was read back from a sent file (`ResumeReader.read` of its bytes) against the resume it was made from.
 * Fields that no document shows (images, unknown keys, a network's user name beside its address) do not count.
 */
export function atsView(wrote: Resume, read: { text: string; resume: Resume }): AtsView {
  const fields = compareResumes(wrote, read.resume).filter((field) => isShown(field.kind));
  const lost = fields.filter((field) => !field.isKept);
  return {
    text: read.text,
    resume: read.resume,
    lost,
    keptFields: fields.length - lost.length,
    allFields: fields.length,
  };
}

const SHOWN =
  /^(?:basics\.(?:name|label|email|phone|url|summary|location\..+|profiles\.url)|(?:work|volunteer|projects)\.(?:name|organization|position|location|startDate|endDate|summary|description|highlights|keywords|url)|education\.(?:institution|studyType|area|startDate|endDate|score|courses)|(?:skills|interests)\.(?:name|keywords)|languages\.(?:language|fluency)|certificates\.(?:name|issuer|date)|awards\.(?:title|awarder|date|summary)|publications\.(?:name|publisher|releaseDate|summary)|references\.(?:name|reference))$/;

function isShown(kind: string): boolean {
  return SHOWN.test(kind);
}
