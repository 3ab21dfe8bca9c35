import { z } from "zod";

/** A corrected value whose reading changed meanwhile. The correction stands until its owner decides. */
export const rereadConflictSchema = z.object({
  /** JSON pointer into the corrected resume. */
  pointer: z.string(),
  /** What the owner made of it. */
  kept: z.string(),
  /** What the file was read as before. */
  before: z.string(),
  /** What it is read as now; null when it is not found in the file any more. */
  read: z.string().nullable(),
});
export type RereadConflict = z.infer<typeof rereadConflictSchema>;
