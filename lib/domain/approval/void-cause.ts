/**
 * Why a request or an approval no longer stands: its owner wanted another version or none, facts of the profile that the
 * documents use changed, the posting says something else, the job is closed, or a stored file is not the one that was sealed.
 */
export const VOID_CAUSES = ["owner", "facts", "posting", "closed", "files"] as const;
export type VoidCause = (typeof VOID_CAUSES)[number];
