import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileStoreContract } from "@/server/adapters/files/file-store.contract";
import { createS3FileStore, type S3Config } from "@/server/adapters/files/s3";

/** An S3 server in this process, with the credentials it is born with. */
const config: S3Config = { bucket: "dossier", region: "us-east-1", accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
let server: S3rver;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "dossier-s3-"));
  server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: config.bucket, configs: [] }],
  });
  const address: AddressInfo = await server.run();
  config.endpoint = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

fileStoreContract("S3", async () => ({ store: createS3FileStore(config), close: async () => undefined }));

describe("S3", () => {
  const content = new TextEncoder().encode("a resume");

  it("says which variables to check when the bucket is not there", async () => {
    const store = createS3FileStore({ ...config, bucket: "nobody" });
    await expect(store.put("uploads", content, "text/plain")).rejects.toMatchObject({ code: "misconfigured" });
  });

  it("is unavailable, not empty, when nobody answers", async () => {
    const store = createS3FileStore({ ...config, endpoint: "http://127.0.0.1:1" });
    await expect(store.has(`uploads/${"a".repeat(64)}`)).rejects.toMatchObject({ code: "unavailable" });
  });
});
