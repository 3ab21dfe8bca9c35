import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError, isAppError } from "@/lib/errors";
import type { Command } from "@/server/cli/command";

/** `dossier package verify FILE.zip` */
export const command: Command = {
  summary: "Check every hash of a package's manifest",
  positionals: "FILE.zip",
  options: {
    hash: {
      type: "string",
      value: "SHA256",
      description: "Also require this package hash, as the ledger or an approval shows it",
    },
  },
  help: `Prints one line { "ok", "hash", "files", "differences": [{ "path", "kind", "message" }] } and exits 0 when every
file is the sealed one, 1 on any difference. "hash" is null when the file is not a readable package.`,
  async run(args, io) {
    const [file, ...rest] = args.positionals;
    if (file === undefined || rest.length > 0) {
      io.say("Name one package: dossier package verify FILE.zip");
      return 2;
    }
    const { unzipPackage } = await import("@/server/adapters/archive/package-zip");
    const bytes = await readFile(resolve(io.cwd, file)).catch((cause: unknown) => {
      throw new AppError(
        "invalid_input",
        `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      );
    });
    try {
      const { manifest, hash, differences } = unzipPackage(new Uint8Array(bytes));
      const wanted = args.string("hash")?.toLowerCase();
      if (wanted !== undefined && wanted !== hash) {
        differences.unshift({
          path: "manifest.json",
          kind: "changed",
          message: `The package hash is ${hash}, not ${wanted}.`,
        });
      }
      for (const difference of differences) io.say(difference.message);
      await io.line({ ok: differences.length === 0, hash, files: manifest.files.length, differences });
      return differences.length === 0 ? 0 : 1;
    } catch (error) {
      if (!isAppError(error)) throw error;
      io.say(error.message);
      await io.line({
        ok: false,
        hash: null,
        files: 0,
        differences: [{ path: file, kind: "changed", message: error.message }],
      });
      return 1;
    }
  },
};
