import { z } from "zod";

/** Where a derived field came from. Absent fields are absent, never guessed. */
export const derivedFromSchema = z.object({
  from: z.enum(["structured", "text"]),
  /** The words it was read from, when `from` is "text". */
  span: z.string().optional(),
});

export const EMPLOYMENT_TYPES = ["full_time", "part_time", "contract", "temporary", "internship", "volunteer"] as const;
export const SENIORITIES = ["intern", "entry", "mid", "senior", "lead", "manager", "director", "executive"] as const;
/** What a posting says of work visas. Silence is neither. */
export const SPONSORSHIPS = ["offered", "not_offered"] as const;
/** The least degree asked for. */
export const DEGREES = ["high_school", "associate", "bachelor", "master", "doctorate"] as const;
export const SALARY_PERIODS = ["hour", "day", "week", "month", "year"] as const;

export const salarySchema = z.object({
  /** Major units of the currency (USD, EUR), as published. */
  min: z.number().nonnegative().optional(),
  max: z.number().nonnegative().optional(),
  currency: z.string().length(3).optional(),
  period: z.enum(SALARY_PERIODS).optional(),
});

export const placeSchema = z.object({
  text: z.string(),
  city: z.string().optional(),
  region: z.string().optional(),
  /** ISO 3166-1 alpha-2. */
  countryCode: z.string().length(2).optional(),
});

export const remoteScopeSchema = z.object({
  mode: z.enum(["on_site", "hybrid", "remote"]),
  /** ISO 3166-1 alpha-2 codes, or "EU", "EMEA", "APAC", "LATAM", "NA", "WORLDWIDE"; empty when remote without a stated scope. */
  scope: z.array(z.string()).default([]),
  timeZones: z.string().optional(),
});

/** One raw record from one source, normalised. `text` is plain, `html` is sanitised and safe to render. */
export const postingSchema = z.object({
  /** "<source>:<board token>:<native id>", stable across refreshes. */
  id: z.string().min(1),
  source: z.string().min(1),
  board: z.string().optional(),
  url: z.string(),
  applyUrl: z.string().optional(),
  requisitionId: z.string().optional(),
  company: z.string(),
  companyDomain: z.string().optional(),
  title: z.string(),
  /** The place line as published. */
  location: z.string(),
  places: z.array(placeSchema).default([]),
  remote: remoteScopeSchema.optional(),
  employmentType: z.enum(EMPLOYMENT_TYPES).optional(),
  seniority: z.enum(SENIORITIES).optional(),
  salary: salarySchema.optional(),
  sponsorship: z.enum(SPONSORSHIPS).optional(),
  /** The security clearance asked for, by its name. */
  clearance: z.string().optional(),
  /** The least years of experience asked for. */
  requiredYears: z.number().int().nonnegative().optional(),
  degree: z.enum(DEGREES).optional(),
  /** Canonical names of the skills it asks for and of those it would like; read when it is stored. */
  skills: z.object({ must: z.array(z.string()), nice: z.array(z.string()) }).optional(),
  department: z.string().optional(),
  /** ISO 8601 date or instant, UTC. */
  postedAt: z.string().optional(),
  updatedAt: z.string().optional(),
  validThrough: z.string().optional(),
  /** BCP 47 primary subtag of the description's language. */
  language: z.string().optional(),
  text: z.string(),
  html: z.string().optional(),
  /** Field name -> where it came from, for the derived ones. */
  derived: z.record(z.string(), derivedFromSchema).default({}),
});

export type Posting = z.infer<typeof postingSchema>;
export type Salary = z.infer<typeof salarySchema>;
export type Place = z.infer<typeof placeSchema>;
export type RemoteScope = z.infer<typeof remoteScopeSchema>;
export type Seniority = (typeof SENIORITIES)[number];
export type Sponsorship = (typeof SPONSORSHIPS)[number];
export type Degree = (typeof DEGREES)[number];
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** The least a posting must have for de-duplication and matching: what `dossier jobs ingest` prints and other tools may write. */
export const minimalPostingSchema = postingSchema
  .partial()
  .extend({
    id: z.string().min(1),
    company: z
      .string()
      .nullish()
      .transform((v) => v ?? ""),
    title: z.string(),
    text: z
      .string()
      .nullish()
      .transform((v) => v ?? ""),
    location: z
      .string()
      .nullish()
      .transform((v) => v ?? ""),
    url: z
      .string()
      .nullish()
      .transform((v) => v ?? ""),
    source: z
      .string()
      .nullish()
      .transform((v) => v ?? "unknown"),
  })
  .loose();
export type MinimalPosting = z.infer<typeof minimalPostingSchema>;

/** What a source yields: one bad record never loses a batch. */
export type PostingRecord = { ok: Posting } | { rejected: string; raw: unknown };
