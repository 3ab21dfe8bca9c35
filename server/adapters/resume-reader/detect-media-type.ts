import type { ResumeFormat } from "@/server/adapters/resume-reader/media-types";
import { isLinkedInExport } from "@/server/adapters/resume-reader/structured/read-linkedin-export";
import { isResumeXml } from "@/server/adapters/resume-reader/structured/read-resume-xml";
import { zipEntryNames } from "@/server/adapters/resume-reader/zip/unpack-zip";

/** What an upload can be recognised as without being readable here; each gets its own sentence. */
export type ForeignFormat = "picture" | "old-word" | "pages" | "web-page" | "xml-other" | "zip" | "binary";

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function indexOfAscii(bytes: Uint8Array, word: string, end: number): number {
  const limit = Math.min(bytes.length - word.length, end);
  for (let at = 0; at <= limit; at++) {
    let length = 0;
    while (length < word.length && bytes[at + length] === word.charCodeAt(length)) length++;
    if (length === word.length) return at;
  }
  return -1;
}

function byMagic(bytes: Uint8Array): ResumeFormat | ForeignFormat | null {
  if (indexOfAscii(bytes, "%PDF-", 1024) >= 0) return "pdf";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])) return "png";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (indexOfAscii(bytes, "RIFF", 0) === 0 && indexOfAscii(bytes.subarray(8), "WEBP", 0) === 0) return "webp";
  // GIF, TIFF, BMP and the HEIC of telephones.
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) || startsWith(bytes, [0x49, 0x49, 0x2a, 0])) return "picture";
  if (startsWith(bytes, [0x4d, 0x4d, 0, 0x2a]) || indexOfAscii(bytes.subarray(4), "ftyp", 0) === 0) return "picture";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "old-word";
  if (indexOfAscii(bytes, "{\\rtf", 8) >= 0) return "rtf";
  return null;
}

/** What an archive holds, by the names of its entries; a damaged one by the names that stand in clear in it. */
function kindOfArchive(bytes: Uint8Array): ResumeFormat | ForeignFormat {
  const names = zipEntryNames(bytes);
  if (names.includes("word/document.xml") || indexOfAscii(bytes, "word/document", bytes.length) >= 0) return "docx";
  if (names.includes("content.xml") || indexOfAscii(bytes, "application/vnd.oasis.opendocument.text", 200) >= 0)
    return "odt";
  if (isLinkedInExport(names)) return "linkedin";
  return names.some((name) => name.endsWith(".iwa")) ? "pages" : "zip";
}

/** The text of a file, or null when its bytes are no text (UTF-8, or UTF-16 with a mark, else Windows-1252). */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const controls = bytes.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
    return controls > bytes.length / 100 ? null : new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Recognises a file by its bytes; the name is never asked. */
export function detectMediaType(bytes: Uint8Array): ResumeFormat | ForeignFormat | "empty" {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return kindOfArchive(bytes);
  const magic = byMagic(bytes);
  if (magic) return magic;
  const text = decodeText(bytes);
  if (text === null) return "binary";
  const trimmed = text.replace(/^\ufeff/, "").trim();
  if (trimmed === "") return "empty";
  if (trimmed.startsWith("{") && trimmed.endsWith("}")) return "json";
  if (/^<\?xml|^<(?:\w+:)?[A-Z]\w*[\s>]/.test(trimmed)) return isResumeXml(trimmed) ? "xml" : "xml-other";
  if (/^<!doctype html|^<html[\s>]/i.test(trimmed)) return "web-page";
  if (/^#{1,4} \S/m.test(text) && (/^[-*] /m.test(text) || /^#{1,4} .*\n[\s\S]*^#{1,4} /m.test(text)))
    return "markdown";
  return "text";
}
