import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildManifest, type PackageContent } from "@/lib/domain/package/build-manifest";
import { canonicalManifest, manifestHash } from "@/lib/domain/package/manifest-hash";
import { unzipPackage, zipPackage } from "@/lib/domain/package/package-zip";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const application = {
  company: "Kestrel",
  title: "Engineer",
  url: "https://kestrel.example/jobs/1",
  candidate: "Marit Aldergaard",
};
const contents: PackageContent[] = [
  { path: "resume.txt", role: "resume_text", mediaType: "text/plain", bytes: strToU8("Marit Aldergaard\n") },
  { path: "answers.json", role: "answers", mediaType: "application/json", bytes: strToU8("[]") },
];
const files = new Map(contents.map((file) => [file.path, file.bytes]));
const manifest = buildManifest(contents, application, sha256);
const sealed = zipPackage(manifest, files, sha256);

/** The sealed ZIP with some entries replaced, added (new name) or removed (null). */
function tamper(changes: Record<string, Uint8Array | null>): Uint8Array {
  const entries = { ...unzipSync(sealed), ...changes };
  return zipSync(Object.fromEntries(Object.entries(entries).filter((e): e is [string, Uint8Array] => e[1] !== null)));
}
const kinds = (zip: Uint8Array) => unzipPackage(zip, sha256).differences.map((d) => `${d.kind} ${d.path}`);

describe("a package's manifest", () => {
  it("lists files by path whatever the order they came in, and has the same hash", () => {
    const turned = buildManifest([...contents].reverse(), application, sha256);
    expect(turned.files.map((f) => f.path)).toEqual(["answers.json", "resume.txt"]);
    expect(manifestHash(turned, sha256)).toBe(manifestHash(manifest, sha256));
  });

  it("changes its hash with one byte of one file, and with the job it is for", () => {
    const [first, ...rest] = contents;
    if (!first) throw new Error("the sample has files");
    const changed = buildManifest([{ ...first, bytes: strToU8("Marit Aldergaard") }, ...rest], application, sha256);
    const elsewhere = buildManifest(contents, { ...application, company: "Other" }, sha256);
    const hashes = [manifest, changed, elsewhere].map((m) => manifestHash(m, sha256));
    expect(new Set(hashes).size).toBe(3);
  });

  it.each([
    ["twice the same path", ["a.pdf", "a.pdf"]],
    ["a path out of the folder", ["../a.pdf"]],
    ["the manifest's own name", ["Manifest.JSON"]],
    ["no file", []],
  ])("refuses %s", (_, paths) => {
    const bad = paths.map((path) => ({
      path,
      role: "resume_pdf" as const,
      mediaType: "application/pdf",
      bytes: strToU8("x"),
    }));
    expect(() => buildManifest(bad, application, sha256)).toThrow(/package/i);
  });
});

describe("a package's ZIP", () => {
  it("has the same bytes every time and opens without a difference", () => {
    expect(zipPackage(manifest, files, sha256)).toEqual(sealed);
    const opened = unzipPackage(sealed, sha256);
    expect(opened).toMatchObject({ manifest, hash: manifestHash(manifest, sha256), differences: [] });
    expect([...opened.files.keys()]).toEqual(["answers.json", "resume.txt"]);
  });

  it("lists hashes as sha256sum reads them, the manifest's own first", () => {
    const text = strFromU8(unzipSync(sealed)["HASHES.txt"] ?? new Uint8Array());
    expect(text.split("\n")[0]).toBe(`${manifestHash(manifest, sha256)}  manifest.json`);
    expect(text).toContain(`${sha256(strToU8("[]"))}  answers.json\n`);
  });

  it("refuses to seal bytes that the manifest does not list", () => {
    expect(() => zipPackage(manifest, new Map([...files, ["resume.txt", strToU8("other")]]), sha256)).toThrow(
      /resume\.txt/,
    );
    expect(() => zipPackage(manifest, new Map([...files, ["more.txt", strToU8("x")]]), sha256)).toThrow(/more\.txt/);
  });

  it("finds a changed, a missing and an added file", () => {
    expect(kinds(tamper({ "resume.txt": strToU8("Marit Aldergaarb\n") }))).toEqual(["changed resume.txt"]);
    expect(kinds(tamper({ "resume.txt": null }))).toEqual(["missing resume.txt"]);
    expect(kinds(tamper({ "virus.exe": strToU8("x") }))).toEqual(["extra virus.exe"]);
  });

  it("finds a manifest changed to fit, since the list of hashes no longer agrees and the hash is another", () => {
    const forged = buildManifest(
      [{ ...(contents[0] as PackageContent), bytes: strToU8("forged") }, ...contents.slice(1)],
      application,
      sha256,
    );
    const zip = tamper({ "resume.txt": strToU8("forged"), "manifest.json": strToU8(canonicalManifest(forged)) });
    expect(kinds(zip)).toEqual(["changed HASHES.txt"]);
    expect(unzipPackage(zip, sha256).hash).not.toBe(manifestHash(manifest, sha256));
  });

  it("finds a manifest that is written differently, even if it says the same", () => {
    expect(kinds(tamper({ "manifest.json": strToU8(JSON.stringify(manifest, null, 1)) }))).toContain(
      "changed manifest.json",
    );
  });

  it("says plainly that something is no package", () => {
    expect(() => unzipPackage(strToU8("hello"), sha256)).toThrow(/no directory/);
    expect(() => unzipPackage(zipSync({ "a.txt": strToU8("x") }), sha256)).toThrow(/no manifest\.json/);
    expect(() => unzipPackage(tamper({ "manifest.json": strToU8("{") }), sha256)).toThrow(/not JSON/);
  });
});
