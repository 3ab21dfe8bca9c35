/** Shown in the page only where a browser cannot be made to run it; everything else is a download. */
const INLINE = new Set([
  "application/pdf",
  "text/plain; charset=utf-8",
  "application/json",
  "image/png",
  "image/jpeg",
  "image/webp",
]);

/** Bytes as an answer that is private, never sniffed and never scripted. */
export function fileResponse(file: {
  bytes: Uint8Array;
  mediaType: string;
  filename: string;
  isDownload?: boolean;
}): Response {
  const isInline = !file.isDownload && INLINE.has(file.mediaType);
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": isInline || file.isDownload ? file.mediaType : "application/octet-stream",
      "content-disposition": `${isInline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
