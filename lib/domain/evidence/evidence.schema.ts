import { z } from "zod";

/**
 * One fact the owner can back. Every sentence a writer produces names the evidence ids it stands on, and
 * `verify-claims` checks the text against what those ids assert.
 */
export const EVIDENCE_KINDS = [
  "contact",
  "summary",
  "role",
  "bullet",
  "degree",
  "course",
  "skill",
  "project",
  "certificate",
  "language",
  "publication",
  "award",
  "volunteer",
  "interest",
  "statement",
] as const;

export const quantitySchema = z.object({
  value: z.number(),
  /** "%", "USD", "EUR", "people", "ms", "years", … or "" for a bare count. */
  unit: z.string(),
  direction: z.enum(["up", "down"]).optional(),
  text: z.string(),
});

/** What came of it: "cut deploy time from 40 to 6 minutes". */
export const outcomeSchema = z.object({
  /** The clause in the owner's words. */
  text: z.string(),
  /** Whether something grew or shrank; absent where something came to be ("launched", "won"). */
  direction: z.enum(["up", "down"]).optional(),
  quantities: z.array(quantitySchema),
});

/** Where the words stand in an upload. `box` is [x, y, width, height] in PDF points, origin top left of the page. */
export const evidencePlaceSchema = z.object({
  resumeId: z.string().optional(),
  page: z.number().int().positive().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});

export const evidenceSchema = z.object({
  /** "ev_" + 12 hex of SHA-256 over kind, owner entry and normalised text: stable across re-uploads. */
  id: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  /** The owner's own words. */
  text: z.string(),
  /** JSON pointer (RFC 6901) into the resume, absent for statements the owner added by hand. */
  pointer: z.string().optional(),
  /** Pointer of the entry it belongs to, e.g. "/work/0" for "/work/0/highlights/2". */
  entry: z.string().optional(),
  asserts: z.object({
    employer: z.string().optional(),
    title: z.string().optional(),
    institution: z.string().optional(),
    degree: z.string().optional(),
    startDate: z.string().optional(),
    /** "present" for an open end. */
    endDate: z.string().optional(),
    location: z.string().optional(),
    skills: z.array(z.string()).default([]),
    quantities: z.array(quantitySchema).default([]),
    outcomes: z.array(outcomeSchema).optional(),
  }),
  /** Every upload that says so, the primary one first; absent for what the owner stated by hand. */
  places: z.array(evidencePlaceSchema).optional(),
  source: z.enum(["resume", "owner"]),
  statedAt: z.string().optional(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceKind = Evidence["kind"];
export type Outcome = z.infer<typeof outcomeSchema>;
export type EvidencePlace = z.infer<typeof evidencePlaceSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
