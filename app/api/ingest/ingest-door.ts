import type { ImportOptions, ImportVia } from "@/lib/domain/posting/posting-import.schema";

/** What a handler needs of the product. The handlers themselves use web standards only, so that they also run at the edge. */
export type IngestDoor = {
  /** Opens the door for the account whose key it is and takes the bytes in; an event says so. Throws AppError for refusals. */
  receive(
    key: string,
    input: { via: ImportVia; name: string; bytes: Uint8Array; mediaType: string; options?: ImportOptions },
  ): Promise<{ id: string }>;
  /** Whether the door takes one more request at all, whoever sends it. */
  hasRoom(): Promise<boolean>;
};

/** The key of a request: `Authorization: Bearer`, else `?key=`. */
export function keyOf(request: Request): string | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return bearer ?? new URL(request.url).searchParams.get("key");
}
