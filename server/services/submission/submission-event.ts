import type { SubmissionRow } from "@/server/services/submission/submission.store";

/** The ids every event about an attempt carries. */
export function submissionEvent({ id, accountId, applicationId, packageId, packageHash, channel }: SubmissionRow) {
  return { accountId, applicationId, submissionId: id, packageId, packageHash, channel };
}
