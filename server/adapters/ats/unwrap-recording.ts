import { gunzipSync } from "node:zlib";
import { parse as parseYaml } from "yaml";
import { AppError } from "@/lib/errors";
import { decodeBytes } from "@/lib/text/decode-bytes";
import { isObject } from "@/server/adapters/ats/read-json-answer";

const MAX_BYTES = 256 * 1024 * 1024;

/**
 * A file -> the answers in it, as text. Gzip is opened; a recording of HTTP traffic (a VCR cassette in YAML or JSON, a
 * HAR file) yields the body of each of its answers; anything else is one answer as it stands.
 */
export function unwrapRecording(bytes: Uint8Array): string[] {
  const text = decodeBytes(bytes[0] === 0x1f && bytes[1] === 0x8b ? open(bytes) : bytes);
  if (
    /^(?:---\s)?(?:#[^\n]*\n|\s)*(?:http_)?interactions:\s/.test(text.slice(0, 2000)) ||
    /^---[^\n]*\n(?:[^\n]*\n)?(?:http_)?interactions:/.test(text.slice(0, 2000))
  ) {
    return bodiesOf(parseCassette(text)).map(decoded);
  }
  if (/^\s*\{/.test(text) && /"(?:http_interactions|interactions|log)"\s*:/.test(text.slice(0, 2000))) {
    const bodies = bodiesOf(parsedOrNull(text));
    if (bodies.length > 0) return bodies.map(decoded);
  }
  return [text];
}

type Body = { text: string; base64: boolean };

function open(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    throw new AppError("invalid_input", "The file is compressed, but it is broken or unfolds to more than 256 MiB.", {
      cause: error,
    });
  }
}

function parseCassette(text: string): unknown {
  try {
    return parseYaml(text, { logLevel: "error", maxAliasCount: 100 });
  } catch (error) {
    throw new AppError("invalid_input", "The recording is not valid YAML and cannot be read.", { cause: error });
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Not a recording after all: the source that reads the text says what is wrong with it.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function bodiesOf(recording: unknown): Body[] {
  if (!isObject(recording)) return [];
  const log = isObject(recording.log) ? recording.log.entries : undefined;
  const entries = [recording.http_interactions, recording.interactions, log].find(Array.isArray) ?? [];
  return entries.flatMap((entry: unknown) => {
    const response = isObject(entry) ? entry.response : undefined;
    if (!isObject(response)) return [];
    const body = response.body ?? response.content;
    if (typeof body === "string") return [{ text: body, base64: false }];
    if (!isObject(body)) return [];
    if (typeof body.base64_string === "string") return [{ text: body.base64_string, base64: true }];
    const words = body.string ?? body.text;
    return typeof words === "string" ? [{ text: words, base64: body.encoding === "base64" }] : [];
  });
}

function decoded(body: Body): string {
  return body.base64 ? decodeBytes(Buffer.from(body.text, "base64")) : body.text;
}
