import type { MergeConflict, MergeReason } from "@/lib/domain/profile/merge/merge-conflict.schema";
import { mergeResumes } from "@/lib/domain/profile/merge/merge-resumes";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { findChoices } from "@/server/services/profile/profile.store";
import { listReadableResumes } from "@/server/services/resume/resume.store";

/** What a profile can back: its resumes as one. */
export type ProfileResume = {
  profileId: string;
  /** The merged resume. Its `meta` says of each value which uploads it stands in. */
  resume: Resume;
  /** The primary resume; its order and words stand. */
  primaryId: string;
  /** Plain text of all resumes, the primary one first. */
  text: string;
  sources: { id: string; filename: string }[];
  conflicts: MergeConflict[];
  reasons: MergeReason[];
};

/**
 * The resumes of a profile merged into one, with the owner's choices where they disagree; null before the first readable
 * one. `instead` answers what it would be with another version of one resume. Matching, writing and the truth gate all stand on this.
 */
export async function findProfileResume(
  ctx: ServiceContext,
  profileId: string = profileOf(ctx),
  instead?: { id: string; resume: Resume },
): Promise<ProfileResume | null> {
  const accountId = ownerOf(ctx);
  const [resumes, choices] = await Promise.all([
    listReadableResumes(ctx.db, accountId, profileId),
    findChoices(ctx.db, accountId, profileId),
  ]);
  const [primary] = resumes;
  if (!primary) return null;
  const merged = mergeResumes(
    resumes.map(({ id, corrected }) => ({ id, resume: id === instead?.id ? instead.resume : corrected })),
    choices,
  );
  return {
    ...merged,
    profileId,
    primaryId: primary.id,
    text: resumes.map((resume) => resume.text).join("\n\n"),
    sources: resumes.map(({ id, filename }) => ({ id, filename })),
  };
}
