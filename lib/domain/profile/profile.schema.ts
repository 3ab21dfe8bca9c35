import { z } from "zod";

export const MAX_PROFILES = 40;
export const profileNameSchema = z
  .string()
  .trim()
  .min(1, "Give the profile a name.")
  .max(60, "Shorten the name to 60 characters.");

export const createProfileInput = z.object({
  name: profileNameSchema,
  /** Begins with the resumes and wishes of the profile in view: another direction of the same person. */
  isCopy: z.boolean().default(false),
});
