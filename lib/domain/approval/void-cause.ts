/**
 * Why a request or an approval no longer stands: its owner wanted another version or none, facts of the profile that the
 * documents use changed, the posting says something else, or the job is closed.
 */
export const VOID_CAUSES = ["owner", "facts", "posting", "closed"] as const;
export type VoidCause = (typeof VOID_CAUSES)[number];
