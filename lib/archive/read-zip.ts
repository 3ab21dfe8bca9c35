import { inflateSync, strFromU8 } from "fflate";
import { crc32 } from "@/lib/archive/crc32";
import { AppError } from "@/lib/errors";

export type ZipLimits = { maxEntries: number; maxEntryBytes: number; maxTotalBytes: number };

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const DEFLATED = 8;

/**
 * Reads a ZIP from somebody else, strictly: every name once, no path that leaves the folder, sizes checked before
 * inflating, CRC and local header checked after. Throws AppError `invalid_input` or `limit_exceeded` with the reason.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.maxEntries)
    throw new AppError("limit_exceeded", `The ZIP has ${count} entries; at most ${limits.maxEntries} are read.`);
  const files = new Map<string, Uint8Array>();
  let total = 0;
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (offset + 46 > end || view.getUint32(offset, true) !== CENTRAL_RECORD) throw broken("its directory is damaged");
    const entry = readEntry(bytes, view, offset);
    if (files.has(entry.name)) throw broken(`"${entry.name}" is in it twice`);
    total += entry.size;
    if (entry.size > limits.maxEntryBytes || total > limits.maxTotalBytes) {
      throw new AppError("limit_exceeded", "The ZIP unpacks to more than the allowed size.");
    }
    files.set(entry.name, inflate(bytes, view, entry));
    offset = entry.next;
  }
  if (offset !== end) throw broken("its directory does not end where it should");
  return files;
}

type ZipEntry = {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  local: number;
  next: number;
};

function findEndRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END_RECORD && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw broken("it has no directory");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw broken("it is encrypted");
  const nameLength = view.getUint16(at + 28, true);
  const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
  checkPath(name);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

function inflate(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array {
  if (entry.local + 30 > bytes.length || view.getUint32(entry.local, true) !== LOCAL_RECORD) {
    throw broken(`"${entry.name}" is not where the directory says`);
  }
  const nameEnd = entry.local + 30 + view.getUint16(entry.local + 26, true);
  if (strFromU8(bytes.subarray(entry.local + 30, nameEnd)) !== entry.name)
    throw broken(`"${entry.name}" has two names`);
  const start = nameEnd + view.getUint16(entry.local + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw broken(`"${entry.name}" is cut off`);
  const content = unpack(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw broken(`"${entry.name}" is damaged`);
  return content;
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed.slice();
  if (entry.method !== DEFLATED) throw broken(`"${entry.name}" is packed in an unknown way`);
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch (cause) {
    throw broken(`"${entry.name}" is damaged`, cause);
  }
}

function checkPath(name: string): void {
  const leaves = name === "" || /^[/\\]|^[A-Za-z]:|\\|\u0000/.test(name) || name.split("/").includes("..");
  if (leaves) throw broken(`it names the path ${JSON.stringify(name)}, which is not allowed`);
}

function broken(reason: string, cause?: unknown): AppError {
  return new AppError("invalid_input", `The ZIP cannot be read: ${reason}.`, { cause });
}
