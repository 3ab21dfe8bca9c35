import { type IngestDoor, keyOf } from "@/app/api/ingest/ingest-door";
import { readLimited } from "@/app/api/ingest/read-limited";
import { AppError } from "@/lib/errors";

const MAX_BYTES = 22 * 1024 * 1024;
const ADDRESS_KEY = /\bmail-[0-9a-z]{26}-[0-9a-z]{1,6}-0-[a-z2-7]{26}\b/i;
/** Where mail services put the whole mail in a form or a JSON body. */
const RAW_FIELDS = ["body-mime", "email", "raw", "rawEmail", "RawEmail", "mime", "content", "message"];

/**
 * A mail handed on by any inbound-mail service: the raw mail as the body, or in a field of a form or of JSON. The key stands in the
 * address of this door, in a bearer, or in the recipient's address. Answers 202 `{ id }`.
 */
export async function handleEmail(request: Request, door: IngestDoor): Promise<Response> {
  if (!(await door.hasRoom()))
    throw new AppError("limit_exceeded", "Too much comes in at the moment. Try again in a minute.");
  const type = request.headers.get("content-type") ?? "";
  const bytes = await readLimited(request, MAX_BYTES);
  const { raw, words } = await openBody(bytes, type);
  const key = keyOf(request) ?? ADDRESS_KEY.exec(words)?.[0];
  if (!key) throw new AppError("unauthenticated", "The key is missing: use the address that Dossier shows you.");
  if (raw === null)
    throw new AppError("invalid_input", "The mail itself is missing. Let your mail service send it in its raw form.");
  const { id } = await door.receive(key, { via: "email", name: "E-mail", bytes: raw, mediaType: "message/rfc822" });
  return Response.json({ id }, { status: 202 });
}

type Body = { raw: Uint8Array | null /** Where a recipient's address may stand. */; words: string };

async function openBody(bytes: Uint8Array, type: string): Promise<Body> {
  const encoder = new TextEncoder();
  if (/multipart\/form-data|application\/x-www-form-urlencoded/i.test(type)) {
    const form = await new Response(bytes.slice().buffer, { headers: { "content-type": type } })
      .formData()
      .catch((error: unknown) => {
        throw new AppError("invalid_input", "This form is broken and cannot be read.", { cause: error });
      });
    const fields = new Map<string, string>();
    for (const [name, value] of form) if (typeof value === "string") fields.set(name, value);
    const raw = RAW_FIELDS.map((name) => fields.get(name)).find((value) => value !== undefined && value !== "");
    return {
      raw: raw === undefined ? null : encoder.encode(raw),
      words: [...fields.values()].map((v) => v.slice(0, 20_000)).join("\n"),
    };
  }
  const text = new TextDecoder().decode(bytes);
  if (/json/i.test(type)) {
    const json = objectOf(text);
    const raw = RAW_FIELDS.map((name) => json?.[name]).find(
      (value): value is string => typeof value === "string" && value !== "",
    );
    return { raw: raw === undefined ? null : encoder.encode(raw), words: text.slice(0, 100_000) };
  }
  return { raw: bytes.byteLength === 0 ? null : bytes, words: text.slice(0, 20_000) };
}

function objectOf(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
