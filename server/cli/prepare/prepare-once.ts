import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { findDraftClaims } from "@/lib/domain/evidence/find-draft-claims";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import { extractRequirements } from "@/lib/domain/match/extract-requirements";
import { buildManifest, type PackageContent } from "@/lib/domain/package/build-manifest";
import { manifestHash } from "@/lib/domain/package/manifest-hash";
import { zipPackage } from "@/lib/domain/package/package-zip";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import { runTask } from "@/server/ai/run-task";
import { tailorResumeTask } from "@/server/ai/tasks/tailor-resume.task";
import { writeCoverLetterTask } from "@/server/ai/tasks/write-cover-letter.task";
import { createCommandPorts } from "@/server/container";
import { fileNameOf } from "@/server/services/package/file-name";
import { renderPackageFiles } from "@/server/services/package/package-files";
import { sha256 } from "@/server/services/package/sha256";

export type PreparedOnce = {
  claims: UnsupportedClaim[];
  warnings: string[];
  files: PackageContent[];
  zip: Uint8Array;
  zipName: string;
  hash: string;
  writer: string;
  changes: string[];
};

/** The steps of "prepare an application" in one process: read, tailor, write, verify, render, seal. Nothing is stored. */
export async function prepareOnce(input: {
  bytes: Uint8Array;
  filename: string;
  posting: Posting;
  guidance?: string;
}): Promise<PreparedOnce> {
  const { posting, guidance } = input;
  const { resumeReader, documents, skills, model, log } = createCommandPorts();
  const { resume } = await resumeReader.read(input.bytes, input.filename);
  const evidence = claimLedger(resume, skills);
  const requirements = extractRequirements(posting.text, skills);
  const today = new Date().toISOString().slice(0, 10);
  const task = { resume, evidence, posting, requirements, ...(guidance ? { guidance } : {}) };
  const tools = { model, log, skills, today };
  const tailored = await runTask(tailorResumeTask, task, tools);
  const letter = await runTask(writeCoverLetterTask, task, tools);
  const claims = findDraftClaims(
    { tailoredResume: tailored.output, coverLetter: letter.output },
    { evidence, posting, recognizer: skills, today },
  );
  const warnings = resume.meta?.dossier?.warnings ?? [];
  const candidate = tailored.output.resume.basics?.name ?? "";
  const files = await renderPackageFiles(documents, { resume: tailored.output.resume, letter: letter.output, posting });
  const manifest = buildManifest(
    files,
    { company: posting.company, title: posting.title, url: posting.url, candidate },
    sha256,
  );
  return {
    claims,
    warnings,
    files,
    zip: zipPackage(manifest, new Map(files.map((file) => [file.path, file.bytes])), sha256),
    zipName: `${fileNameOf(candidate)}-${fileNameOf(posting.company)}.zip`,
    hash: manifestHash(manifest, sha256),
    writer: tailored.writer,
    changes: tailored.output.changes,
  };
}
