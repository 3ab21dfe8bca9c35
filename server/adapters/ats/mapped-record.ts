import { z } from "zod";
import type { MappedPosting } from "@/server/adapters/ats/define-source";

/** For sources whose records are found in a page: `select` maps them itself, a sentence stands for one that is left out. */
export const mappedRecordSchema = z.custom<MappedPosting | string>(
  (value) => typeof value === "string" || (typeof value === "object" && value !== null),
);
