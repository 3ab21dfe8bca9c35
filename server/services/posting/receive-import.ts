import type { ImportOptions, ImportVia } from "@/lib/domain/posting/posting-import.schema";
import { MAX_TABLE_BYTES } from "@/lib/domain/posting/table/table.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { insertImport } from "@/server/services/posting/posting-import.store";

const MIB = 1024 * 1024;
/** The most bytes each door takes. */
export const MAX_IMPORT_BYTES: Record<ImportVia, number> = {
  link: 2_000,
  page: 25 * MIB,
  clip: 5 * MIB,
  email: 15 * MIB,
  table: MAX_TABLE_BYTES,
};
/** How many an account may bring in an hour through each door. */
const PER_HOUR: Record<ImportVia, number> = { link: 240, page: 240, clip: 240, email: 120, table: 60 };

/**
 * Takes something in: keeps the bytes, writes the row and its event in one transaction, and returns the row's id. Reading happens in a
 * workflow, so leaving the page loses nothing.
 * @throws AppError `limit_exceeded` for size and rate, `invalid_input` for an empty file or what is no link.
 */
export async function receiveImport(
  ctx: ServiceContext,
  input: { via: ImportVia; name: string; bytes?: Uint8Array; mediaType?: string; options?: ImportOptions },
): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  const { via, bytes } = input;
  if (via === "link" && !isWebAddress(input.options?.url))
    throw new AppError("invalid_input", "This is not a web address. Paste the whole link, with https:// in front.");
  if (via !== "link" && (bytes === undefined || bytes.byteLength === 0))
    throw new AppError("invalid_input", "This file is empty.");
  if ((bytes?.byteLength ?? 0) > MAX_IMPORT_BYTES[via])
    throw new AppError(
      "limit_exceeded",
      `This is larger than ${Math.round(MAX_IMPORT_BYTES[via] / MIB)} MB and was not taken.`,
    );
  const limit = await ctx.ports.rateLimiter.take(`import:${via}:${accountId}`, PER_HOUR[via], 3_600_000);
  if (!limit.allowed)
    throw new AppError("limit_exceeded", "That was a lot in one hour. Wait a little, then go on.", {
      retryAfterMs: limit.retryAfterMs,
    });
  const fileKey = bytes
    ? await ctx.ports.files.put("uploads", bytes, input.mediaType ?? "application/octet-stream")
    : null;
  const id = await ctx.db.$transaction(async (tx) => {
    const importId = await insertImport(tx, accountId, {
      via,
      name: input.name,
      fileKey,
      options: input.options ?? {},
      createdAt: ctx.clock.now(),
    });
    await writeOutbox(tx, [{ name: "posting/import.received", data: { accountId, importId } }]);
    return importId;
  });
  await deliverOutboxSoon(ctx);
  return { id };
}

function isWebAddress(url: string | undefined): boolean {
  return url !== undefined && url.length <= 2_000 && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
