import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import type { PackageFile } from "@/lib/domain/package/package.schema";

export type ApplicationCard = {
  id: string;
  title: string;
  company: string;
  location: string;
  status: ApplicationStatus;
  updatedAt: Date | string;
  /** An open approval, when it waits for its owner. */
  approvalId: string | null;
};

export type HistoryEntry = { id: string; at: Date | string; text: string; note: string | null; by: string };
export type PackageFileLink = { path: string; role: PackageFile["role"]; label: string; url: string };
export type SealedPackage = {
  id: string;
  hash: string;
  createdAt: Date | string;
  /** Null until approved. */
  zipUrl: string | null;
  files: readonly PackageFileLink[];
  isNewest: boolean;
};
