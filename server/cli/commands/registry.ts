import type { Command } from "@/server/cli/command";

/** Every command, loaded only when it is called so that each starts fast. */
export const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  "resume parse": () => import("@/server/cli/commands/resume-parse"),
  "jobs ingest": () => import("@/server/cli/commands/jobs-ingest"),
  "jobs import": () => import("@/server/cli/commands/jobs-import"),
  "jobs dedupe": () => import("@/server/cli/commands/jobs-dedupe"),
  "jobs search": () => import("@/server/cli/commands/jobs-search"),
  "boards search": () => import("@/server/cli/commands/boards-search"),
  match: () => import("@/server/cli/commands/match"),
  "titles normalize": () => import("@/server/cli/commands/titles-normalize"),
  "skills extract": () => import("@/server/cli/commands/skills-extract"),
  "application prepare": () => import("@/server/cli/commands/application-prepare"),
  "claims check": () => import("@/server/cli/commands/claims-check"),
  "package verify": () => import("@/server/cli/commands/package-verify"),
  demo: () => import("@/server/cli/commands/demo"),
};
