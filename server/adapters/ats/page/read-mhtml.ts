import { decodeBytes } from "@/lib/text/decode-bytes";

/** A saved page as .mhtml -> its HTML part, decoded; undefined for anything else. */
export function readMhtml(text: string): string | undefined {
  const head = text.slice(0, 8000);
  if (!/^mime-version:/im.test(head) || !/multipart\/related/i.test(head)) return undefined;
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(head)?.[1];
  if (!boundary) return undefined;
  for (const part of text.split(`--${boundary}`)) {
    const split = /\r?\n\r?\n/.exec(part);
    if (!split) continue;
    const headers = part.slice(0, split.index);
    if (!/content-type:\s*text\/html/i.test(headers)) continue;
    const body = part.slice(split.index + split[0].length);
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(headers)?.[1]?.toLowerCase();
    if (encoding === "base64") return decodeBytes(Buffer.from(body, "base64"));
    return encoding === "quoted-printable" ? decodeBytes(quotedPrintable(body)) : body;
  }
  return undefined;
}

function quotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=\r?\n/g, "");
  const bytes: number[] = [];
  for (let i = 0; i < joined.length; i++) {
    const hex = joined[i] === "=" ? /^[0-9A-F]{2}/i.exec(joined.slice(i + 1, i + 3))?.[0] : undefined;
    if (hex) {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    } else bytes.push(...new TextEncoder().encode(joined[i] ?? ""));
  }
  return Uint8Array.from(bytes);
}
