import { join } from "node:path";

/**
 * A shipped file by its path from the project's folder, in which every process of Dossier runs. Never from a module's own
 * address: a bundler moves modules. The mark keeps the bundler from taking the whole project for files to ship.
 */
export function projectPath(path: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), path);
}
