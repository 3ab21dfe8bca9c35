import type { MergeConflict, MergeReason } from "@/lib/domain/profile/merge/merge-conflict.schema";
import type { ServiceContext } from "@/server/context";
import { findProfileResume } from "@/server/services/profile/find-profile-resume";

export type ProfileConflicts = {
  conflicts: MergeConflict[];
  reasons: MergeReason[];
  sources: { id: string; filename: string }[];
};

/** Where the resumes of the profile in view disagree, and which of their entries were taken for one. */
export async function getProfileConflicts(ctx: ServiceContext): Promise<ProfileConflicts> {
  const profile = await findProfileResume(ctx);
  return profile
    ? { conflicts: profile.conflicts, reasons: profile.reasons, sources: profile.sources }
    : { conflicts: [], reasons: [], sources: [] };
}
