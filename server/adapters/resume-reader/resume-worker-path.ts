import { join } from "node:path";

/**
 * Where the reader's worker starts. A bundler moves modules, so the place is found from the project's root (the folder
 * that `npm start` and every command run in), never from this file's own address. tsx compiles the worker as it loads.
 */
export function resumeWorkerPath(root: string): { file: string; execArgv: string[] } {
  return {
    file: join(root, "server", "adapters", "resume-reader", "resume-worker.ts"),
    execArgv: ["--import", join(root, "node_modules", "tsx", "dist", "loader.mjs")],
  };
}
