import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import { AppError } from "@/lib/errors";

const DECODERS: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * Reads a body up to `maxBytes`, counted after decompression, so a small answer cannot unfold into a large one. Throws AppError
 * limit_exceeded beyond the limit and unavailable for a broken or unknown encoding.
 */
export async function readLimitedBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError(
      "limit_exceeded",
      `The answer is larger than ${Math.round(maxBytes / 1024 / 1024)} MiB and was not read.`,
    );
  let stream: NodeJS.ReadableStream = body;
  const encodings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((e) => e.trim())
    .filter((e) => e !== "" && e !== "identity");
  if (encodings.length > 2)
    throw new AppError("unavailable", "The answer is compressed more than twice and was not read.");
  for (const encoding of encodings.reverse()) {
    const decoder = DECODERS[encoding]?.();
    if (!decoder) throw new AppError("unavailable", `The answer is compressed in an unknown way (${encoding}).`);
    // Errors surface from the loop below, which reads the end of the pipe.
    stream = pipeline(stream, decoder, () => undefined);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Uint8Array;
      size += bytes.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(bytes);
    }
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks, size);
}
