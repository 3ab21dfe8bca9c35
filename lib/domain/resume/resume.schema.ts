import { z } from "zod";

/**
 * JSON Resume (https://jsonresume.org/schema), version 1.0.0. Unknown keys are kept, so a document that a user
 * brings survives a round trip. Dates are "YYYY", "YYYY-MM" or "YYYY-MM-DD"; an absent endDate on an entry that
 * has a startDate means "present" when `meta.dossier.openEnded` names it, otherwise "not stated".
 */
const optionalText = z.string().optional();

export const resumeLocationSchema = z.looseObject({
  address: optionalText,
  postalCode: optionalText,
  city: optionalText,
  countryCode: optionalText,
  region: optionalText,
});

export const resumeProfileSchema = z.looseObject({ network: optionalText, username: optionalText, url: optionalText });

export const resumeBasicsSchema = z.looseObject({
  name: optionalText,
  label: optionalText,
  image: optionalText,
  email: optionalText,
  phone: optionalText,
  url: optionalText,
  summary: optionalText,
  location: resumeLocationSchema.optional(),
  profiles: z.array(resumeProfileSchema).optional(),
});

export const resumeWorkSchema = z.looseObject({
  name: optionalText,
  position: optionalText,
  location: optionalText,
  description: optionalText,
  url: optionalText,
  startDate: optionalText,
  endDate: optionalText,
  summary: optionalText,
  highlights: z.array(z.string()).optional(),
});

export const resumeVolunteerSchema = z.looseObject({
  organization: optionalText,
  position: optionalText,
  url: optionalText,
  startDate: optionalText,
  endDate: optionalText,
  summary: optionalText,
  highlights: z.array(z.string()).optional(),
});

export const resumeEducationSchema = z.looseObject({
  institution: optionalText,
  url: optionalText,
  area: optionalText,
  studyType: optionalText,
  startDate: optionalText,
  endDate: optionalText,
  score: optionalText,
  courses: z.array(z.string()).optional(),
});

export const resumeAwardSchema = z.looseObject({
  title: optionalText,
  date: optionalText,
  awarder: optionalText,
  summary: optionalText,
});

export const resumeCertificateSchema = z.looseObject({
  name: optionalText,
  date: optionalText,
  issuer: optionalText,
  url: optionalText,
});

export const resumePublicationSchema = z.looseObject({
  name: optionalText,
  publisher: optionalText,
  releaseDate: optionalText,
  url: optionalText,
  summary: optionalText,
});

export const resumeSkillSchema = z.looseObject({
  name: optionalText,
  level: optionalText,
  keywords: z.array(z.string()).optional(),
});

export const resumeLanguageSchema = z.looseObject({ language: optionalText, fluency: optionalText });
export const resumeInterestSchema = z.looseObject({ name: optionalText, keywords: z.array(z.string()).optional() });
export const resumeReferenceSchema = z.looseObject({ name: optionalText, reference: optionalText });

export const resumeProjectSchema = z.looseObject({
  name: optionalText,
  description: optionalText,
  highlights: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
  startDate: optionalText,
  endDate: optionalText,
  url: optionalText,
  roles: z.array(z.string()).optional(),
  entity: optionalText,
  type: optionalText,
});

/** Where one value came from. `box` is [x, y, width, height] in PDF points, origin top left of the page. */
export const provenanceSchema = z.object({
  page: z.number().int().positive().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** 0..1; under 0.6 the page asks the owner to confirm. */
  confidence: z.number().min(0).max(1),
  /** The upload it was read from, and the others that say the same, where a profile merges several. */
  resumeIds: z.array(z.string()).optional(),
  source: z.enum([
    "text-layer",
    "ocr",
    "docx",
    "odt",
    "rtf",
    "json-resume",
    "resume-xml",
    "linkedin-export",
    "plain-text",
    "owner",
  ]),
});

export const resumeMetaSchema = z.looseObject({
  dossier: z
    .looseObject({
      /** JSON pointer (RFC 6901) of a value -> where it came from. */
      fields: z.record(z.string(), provenanceSchema).default({}),
      /** JSON pointers of entries that run until today ("2019 - Present"). */
      openEnded: z.array(z.string()).default([]),
      /** Sentences for the owner: hidden text ignored, page without text, … */
      warnings: z.array(z.string()).default([]),
    })
    .optional(),
});

export const resumeSchema = z.looseObject({
  $schema: optionalText,
  basics: resumeBasicsSchema.optional(),
  work: z.array(resumeWorkSchema).optional(),
  volunteer: z.array(resumeVolunteerSchema).optional(),
  education: z.array(resumeEducationSchema).optional(),
  awards: z.array(resumeAwardSchema).optional(),
  certificates: z.array(resumeCertificateSchema).optional(),
  publications: z.array(resumePublicationSchema).optional(),
  skills: z.array(resumeSkillSchema).optional(),
  languages: z.array(resumeLanguageSchema).optional(),
  interests: z.array(resumeInterestSchema).optional(),
  references: z.array(resumeReferenceSchema).optional(),
  projects: z.array(resumeProjectSchema).optional(),
  meta: resumeMetaSchema.optional(),
});

export type Resume = z.infer<typeof resumeSchema>;
export type ResumeWork = z.infer<typeof resumeWorkSchema>;
export type ResumeEducation = z.infer<typeof resumeEducationSchema>;
export type ResumeProject = z.infer<typeof resumeProjectSchema>;
export type Provenance = z.infer<typeof provenanceSchema>;

/** Below this confidence a value is marked in the page and asks to be confirmed. */
export const CONFIRM_BELOW_CONFIDENCE = 0.6;
