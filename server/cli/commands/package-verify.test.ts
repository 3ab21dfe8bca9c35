import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildManifest } from "@/lib/domain/package/build-manifest";
import { manifestHash } from "@/lib/domain/package/manifest-hash";
import { sha256, zipPackage } from "@/server/adapters/archive/package-zip";
import type { ParsedArguments } from "@/server/cli/command";
import { command } from "@/server/cli/commands/package-verify";

const content = {
  path: "resume.txt",
  role: "resume_text" as const,
  mediaType: "text/plain",
  bytes: strToU8("Marit Aldergaard\n".repeat(40)),
};
const manifest = buildManifest(
  [content],
  { company: "K", title: "E", url: "https://k.example", candidate: "M" },
  sha256,
);
const zip = zipPackage(manifest, new Map([[content.path, content.bytes]]));
let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "dossier-verify-"));
});
afterAll(() => rm(cwd, { recursive: true }));

async function verify(positionals: string[], hash?: string) {
  const lines: unknown[] = [];
  const said: string[] = [];
  const args: ParsedArguments = {
    positionals,
    string: (name) => (name === "hash" ? hash : undefined),
    required: () => "",
    flag: () => false,
    list: () => [],
  };
  const status = await command.run(args, {
    cwd,
    stdin: Readable.from([]),
    say: (m) => void said.push(m),
    line: async (l) => void lines.push(l),
  });
  return { status, lines, said };
}

describe("dossier package verify", () => {
  it("accepts an untouched package and the hash of its ledger", async () => {
    await writeFile(join(cwd, "good.zip"), zip);
    const hash = manifestHash(manifest, sha256);
    for (const wanted of [undefined, hash, hash.toUpperCase()]) {
      expect(await verify(["good.zip"], wanted)).toEqual({
        status: 0,
        lines: [{ ok: true, hash, files: 1, differences: [] }],
        said: [],
      });
    }
  });

  it("refuses another package's hash", async () => {
    const { status, said } = await verify(["good.zip"], "0".repeat(64));
    expect(status).toBe(1);
    expect(said[0]).toContain("The package hash is");
  });

  it("exits 1 whichever byte of a file was flipped", async () => {
    for (let at = 0; at < zip.length; at += 7) {
      const bent = zip.slice();
      bent[at] = (bent[at] ?? 0) ^ 0x20;
      await writeFile(join(cwd, "bent.zip"), bent);
      const { status, lines } = await verify(["bent.zip"]);
      // A byte that no reader looks at (dates, attributes) may change; the content may not.
      if (status === 0)
        expect(lines).toEqual([{ ok: true, hash: manifestHash(manifest, sha256), files: 1, differences: [] }]);
      else expect(lines).toMatchObject([{ ok: false }]);
    }
  });

  it("prints its line and one sentence for something that is no package", async () => {
    await writeFile(join(cwd, "no.zip"), "hello");
    expect(await verify(["no.zip"])).toMatchObject({
      status: 1,
      lines: [{ ok: false, hash: null }],
      said: [expect.stringContaining("no directory")],
    });
  });

  it("asks for one file, and names one that is not there", async () => {
    expect((await verify([])).status).toBe(2);
    await expect(verify(["missing.zip"])).rejects.toMatchObject({ code: "invalid_input" });
  });
});
