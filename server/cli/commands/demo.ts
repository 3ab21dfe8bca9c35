import type { Command } from "@/server/cli/command";

/** `dossier demo`: the whole main job, headless, through the same workflow engine. */
export const command: Command = {
  summary: "Run the whole main job headless: read a resume, discover, rank, prepare, approve, package",
  options: {
    resume: { type: "string", value: "FILE", description: "PDF, DOCX, JSON Resume or plain text", required: true },
    boards: {
      type: "string",
      value: "DIR",
      description: "Recorded board answers, served over local HTTP (default: the shipped sample boards)",
    },
    wishes: { type: "string", value: "FILE", description: "What is wanted, as JSON" },
    out: { type: "string", value: "DIR", description: "Where the package ZIP is written", required: true },
    approve: { type: "boolean", description: "Approve the sealed package; without it the demo stops at the approval" },
    upstream: { type: "string", value: "ORIGIN", description: "Send every board request to this origin instead" },
    "allow-upstream": { type: "boolean", description: "Accept --upstream although NODE_ENV is production" },
  },
  help: `Prints one line per step: { "step", "ms", … }, and at the end { "package": FILE, "hash", "application" }.
Everything happens in a folder of its own that is deleted afterwards; only the ZIP stays.`,
  async run(args, io) {
    const { runDemo } = await import("@/server/cli/demo/run-demo");
    return runDemo(args, io);
  },
};
