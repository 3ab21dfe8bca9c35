import type { Resume } from "@/lib/domain/resume/resume.schema";

/** One of the resumes that are merged. */
export type MergeSource = { id: string; resume: Resume };
