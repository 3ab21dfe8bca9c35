import { z } from "zod";
import { type IngestDoor, keyOf } from "@/app/api/ingest/ingest-door";
import { readLimited } from "@/app/api/ingest/read-limited";
import { AppError } from "@/lib/errors";

/** Escaped as JSON a page grows; the page itself may be 5 MB. */
const MAX_BYTES = 8 * 1024 * 1024;
const clip = z.object({
  key: z.string().max(200).optional(),
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  title: z.string().max(1_000).default(""),
  html: z.string().min(1),
});

/**
 * Any page may send: the key in the request is what counts, never a cookie. `x-…-private-network` lets a public page reach a Dossier that
 * runs on the person's own machine.
 */
export const CLIP_CORS: Record<string, string> = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST, OPTIONS",
  "access-control-allow-headers": "authorization, content-type",
  "access-control-allow-private-network": "true",
  "access-control-max-age": "600",
  vary: "origin",
};

/**
 * A page as the person's browser shows it: `{ url, title, html }` as JSON (also as text/plain, which needs no preflight) with the key as a
 * bearer or in the body. Answers 202 `{ id }`; reading follows in a workflow.
 */
export async function handleClip(request: Request, door: IngestDoor): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204 });
  if (!(await door.hasRoom()))
    throw new AppError("limit_exceeded", "Too much comes in at the moment. Try again in a minute.");
  const text = new TextDecoder().decode(await readLimited(request, MAX_BYTES));
  const parsed = clip.safeParse(jsonOf(text));
  if (!parsed.success)
    throw new AppError("invalid_input", "This is not a clipped page: its address or its content is missing.");
  const { url, title, html } = parsed.data;
  const key = keyOf(request) ?? parsed.data.key;
  if (!key) throw new AppError("unauthenticated", "The key is missing. Install the bookmarklet again from Dossier.");
  const { id } = await door.receive(key, {
    via: "clip",
    name: title || url,
    bytes: new TextEncoder().encode(html),
    mediaType: "text/html; charset=utf-8",
    options: { url },
  });
  return Response.json({ id }, { status: 202 });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
