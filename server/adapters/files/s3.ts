import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { AppError } from "@/lib/errors";
import { checkFile, fileKey, fileNotFound, parseFileKey } from "@/server/adapters/files/file-key";
import type { FileStore } from "@/server/ports/file-store";

export type S3Config = {
  bucket: string;
  region: string;
  /** For S3-compatible stores; addressed by path, since few of them answer on bucket host names. */
  endpoint?: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Files in one S3 bucket under the same keys as on disk. */
export function createS3FileStore(config: S3Config): FileStore {
  const { bucket: Bucket, region, endpoint, accessKeyId, secretAccessKey } = config;
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    // Compatible stores do not all know the newer checksum headers; the key itself is the check.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const at = (key: string) => {
    parseFileKey(key);
    return { Bucket, Key: key };
  };
  return {
    async put(area, bytes, mediaType) {
      const key = fileKey(area, bytes);
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentType: mediaType })).catch(refuse);
      return key;
    },
    async get(key) {
      const answer = await client.send(new GetObjectCommand(at(key))).catch(refuse);
      if (!answer.Body) throw fileNotFound();
      return checkFile(key, await answer.Body.transformToByteArray().catch(refuse));
    },
    async has(key) {
      try {
        await client.send(new HeadObjectCommand(at(key))).catch(refuse);
        return true;
      } catch (error) {
        if (error instanceof AppError && error.code === "not_found") return false;
        throw error;
      }
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(at(key))).catch(refuse);
    },
  };
}

/** A missing object and a store that is down or refuses us are different things to the caller. */
function refuse(cause: unknown): never {
  if (cause instanceof AppError) throw cause;
  const name = cause instanceof Error ? cause.name : "";
  if (name === "NoSuchKey" || name === "NotFound") throw fileNotFound();
  if (
    name === "NoSuchBucket" ||
    name === "AccessDenied" ||
    name === "InvalidAccessKeyId" ||
    name === "SignatureDoesNotMatch"
  ) {
    throw new AppError("misconfigured", `The S3 store refuses the request (${name}). Check the S3_ variables.`, {
      cause,
    });
  }
  throw new AppError("unavailable", "The S3 store cannot be reached. The work is tried again later.", { cause });
}
