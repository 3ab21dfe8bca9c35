/**
 * Bytes of unknown encoding -> text. Order: byte order mark, then the charset named by an XML prolog or an HTML meta tag,
 * then strict UTF-8, then windows-1252 (the encoding that mislabelled western pages are in). Never throws.
 */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const declared = declaredCharset(bytes);
  return (declared && decodeStrictly(bytes, declared)) ?? new TextDecoder("windows-1252").decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    // Not of this encoding, or an encoding nobody knows: the caller tries the next one.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

const CHARSET = /(?:encoding\s*=\s*["']|charset\s*=\s*["']?)([\w-]{2,40})/i;

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  return CHARSET.exec(head)?.[1];
}
