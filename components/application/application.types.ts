import type { ApplicationStatus } from "@/lib/domain/application/application-status";

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
export type PackageFileLink = { path: string; label: string; url: string };
export type SealedPackage = {
  id: string;
  hash: string;
  createdAt: Date | string;
  /** Null until approved. */
  zipUrl: string | null;
  files: readonly PackageFileLink[];
  isNewest: boolean;
};
