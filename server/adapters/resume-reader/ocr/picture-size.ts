export type PictureSize = { width: number; height: number };

/** Markers of a JPEG that carry the size of the picture: start of frame, the tables between them left out. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Fill bytes and markers without a body.
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) at += marker === 0xff ? 1 : 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(view: DataView): PictureSize | null {
  if (view.byteLength < 30) return null;
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === "VP8X") {
    const read = (at: number) => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
    return { width: read(24) + 1, height: read(27) + 1 };
  }
  if (kind === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== "VP8L") return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The size a PNG, JPEG or WebP says it has, read from its head; null when the head makes no sense. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24) return null;
  const size =
    bytes[0] === 0x89
      ? { width: view.getUint32(16), height: view.getUint32(20) }
      : bytes[0] === 0xff
        ? jpegSize(view)
        : webpSize(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}
