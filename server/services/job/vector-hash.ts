import { createHash } from "node:crypto";
import { jobVectorText } from "@/lib/domain/job/job-listing";
import type { Posting } from "@/lib/domain/posting/posting.schema";

/** Which words a job's vector stands on: another hash means that it must be made anew. */
export function vectorHashOf(posting: Posting): string {
  return createHash("sha256").update(jobVectorText(posting)).digest("hex").slice(0, 24);
}
