import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDiskFileStore } from "@/server/adapters/files/disk";
import { fileStoreContract } from "@/server/adapters/files/file-store.contract";

const temporary = async () => {
  const directory = await mkdtemp(join(tmpdir(), "dossier-files-"));
  return {
    directory,
    store: createDiskFileStore(join(directory, "files")),
    close: () => rm(directory, { recursive: true }),
  };
};
const content = new TextEncoder().encode("a resume");
const pathOf = (directory: string, key: string) => {
  const [area = "", hash = ""] = key.split("/");
  return join(directory, "files", area, hash.slice(0, 2), hash);
};

fileStoreContract("the disk", temporary);

describe("the disk", () => {
  it("keeps files from other people of the machine and leaves nothing half-written beside them", async () => {
    const { directory, store, close } = await temporary();
    const path = pathOf(directory, await store.put("uploads", content, "application/pdf"));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(path, ".."))).toHaveLength(1);
    await close();
  });

  it("does not hand out a file that was damaged on the disk", async () => {
    const { directory, store, close } = await temporary();
    const key = await store.put("packages", content, "application/pdf");
    const path = pathOf(directory, key);
    await chmod(path, 0o600);
    await writeFile(path, "another resume");
    await expect(store.get(key)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("damaged"),
    });
    await close();
  });

  it("says what to look at when the folder cannot be written", async () => {
    const { directory, close } = await temporary();
    const blocked = join(directory, "blocked");
    await writeFile(blocked, "a file where a folder should be");
    await expect(createDiskFileStore(blocked).put("uploads", content, "text/plain")).rejects.toMatchObject({
      code: "unavailable",
    });
    await close();
  });
});
