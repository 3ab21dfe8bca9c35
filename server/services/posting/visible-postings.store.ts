import type { DatabaseClient } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

/** Postings everyone may read, and the account's own private copies. Whoever shows a posting's words filters by this. */
export function readableBy(accountId: string): Prisma.PostingRecordWhereInput {
  return { OR: [{ ownerId: null }, { ownerId: accountId }] };
}

/**
 * The postings whose jobs a person sees: readable ones that stand on a board they follow or that they brought in themselves
 * (a link, a saved page, an e-mail, a table).
 */
export async function visiblePostings(db: DatabaseClient, accountId: string): Promise<Prisma.PostingRecordWhereInput> {
  const followed = await db.followedBoard.findMany({ where: { accountId }, select: { source: true, token: true } });
  return {
    AND: [
      readableBy(accountId),
      {
        OR: [
          { kept: { some: { accountId } } },
          ...followed.map(({ source, token }) => ({ source, board: token, ownerId: null })),
        ],
      },
    ],
  };
}
