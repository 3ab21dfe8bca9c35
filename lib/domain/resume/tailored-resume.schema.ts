import { z } from "zod";
import { resumeSchema } from "@/lib/domain/resume/resume.schema";

/** A resume prepared for one job, and for every text in it the evidence it stands on. */
export const tailoredResumeSchema = z.object({
  resume: resumeSchema,
  /** JSON pointer in the tailored resume -> evidence ids. Every string a reader sees has an entry. */
  provenance: z.record(z.string(), z.array(z.string())),
  /** What was done, in words: "Moved Kubernetes and Go to the front of your skills". */
  changes: z.array(z.string()),
});
export type TailoredResume = z.infer<typeof tailoredResumeSchema>;
