import type { DatabaseClient } from "@/server/db/client";
import type { BoardRef } from "@/server/ports/job-source";

export type BoardHealth = {
  source: string;
  token: string;
  company: string;
  url: string | null;
  lastTriedAt: Date | null;
  lastSucceededAt: Date | null;
  lastError: string | null;
  pausedUntil: Date | null;
  postingCount: number;
  rejectedCount: number;
};

const key = (board: { source: string; token: string }) => ({
  source_token: { source: board.source, token: board.token },
});

/** Follows a board; following it twice changes nothing. */
export async function insertFollowedBoard(db: DatabaseClient, accountId: string, board: BoardRef): Promise<void> {
  const { source, token, company } = board;
  await db.followedBoard.createMany({
    data: [{ accountId, source, token, company, url: board.url ?? null }],
    skipDuplicates: true,
  });
  await db.board.createMany({ data: [{ source, token, company, url: board.url ?? null }], skipDuplicates: true });
}

export async function deleteFollowedBoard(
  db: DatabaseClient,
  accountId: string,
  source: string,
  token: string,
): Promise<boolean> {
  return (await db.followedBoard.deleteMany({ where: { accountId, source, token } })).count > 0;
}

/** Boards one person follows with their health, by company name. */
export async function listBoardsFollowedBy(db: DatabaseClient, accountId: string): Promise<BoardHealth[]> {
  const followed = await db.followedBoard.findMany({ where: { accountId }, orderBy: { company: "asc" } });
  const boards = await db.board.findMany({ where: { OR: followed.map(({ source, token }) => ({ source, token })) } });
  const health = new Map(boards.map((board) => [`${board.source}:${board.token}`, board]));
  return followed.map((row) => {
    const board = health.get(`${row.source}:${row.token}`);
    return {
      source: row.source,
      token: row.token,
      company: row.company,
      url: row.url,
      lastTriedAt: board?.lastTriedAt ?? null,
      lastSucceededAt: board?.lastSucceededAt ?? null,
      lastError: board?.lastError ?? null,
      pausedUntil: board?.pausedUntil ?? null,
      postingCount: board?.postingCount ?? 0,
      rejectedCount: board?.rejectedCount ?? 0,
    };
  });
}

export function findBoard(db: DatabaseClient, source: string, token: string) {
  return db.board.findUnique({ where: key({ source, token }) });
}

/** Accounts that follow a board. */
export async function listFollowersOf(db: DatabaseClient, source: string, token: string): Promise<string[]> {
  const rows = await db.followedBoard.findMany({ where: { source, token }, select: { accountId: true } });
  return rows.map((row) => row.accountId);
}

export async function saveBoardSuccess(
  db: DatabaseClient,
  board: { source: string; token: string },
  result: {
    at: Date;
    etag?: string | undefined;
    lastModified?: string | undefined;
    postingCount?: number;
    rejectedCount?: number;
  },
): Promise<void> {
  await db.board.update({
    where: key(board),
    data: {
      lastTriedAt: result.at,
      lastSucceededAt: result.at,
      lastError: null,
      failures: 0,
      pausedUntil: null,
      ...(result.etag === undefined ? {} : { etag: result.etag }),
      ...(result.lastModified === undefined ? {} : { lastModified: result.lastModified }),
      ...(result.postingCount === undefined ? {} : { postingCount: result.postingCount }),
      ...(result.rejectedCount === undefined ? {} : { rejectedCount: result.rejectedCount }),
    },
  });
}

/** Notes a failure; from the third in a row on, the board rests for an hour per failure, at most a day. */
export async function saveBoardFailure(
  db: DatabaseClient,
  board: { source: string; token: string },
  failure: { at: Date; message: string },
): Promise<void> {
  const { failures } = await db.board.update({
    where: key(board),
    data: { lastTriedAt: failure.at, lastError: failure.message, failures: { increment: 1 } },
  });
  if (failures < 3) return;
  const pausedUntil = new Date(failure.at.getTime() + Math.min(failures - 2, 24) * 3_600_000);
  await db.board.update({ where: key(board), data: { pausedUntil } });
}

/** Every followed board's state, for admins. */
export function listBoardCounts(db: DatabaseClient): Promise<BoardHealth[]> {
  return db.board.findMany({ orderBy: [{ source: "asc" }, { company: "asc" }] });
}

export async function isFollowing(
  db: DatabaseClient,
  accountId: string,
  source: string,
  token: string,
): Promise<boolean> {
  return (await db.followedBoard.count({ where: { accountId, source, token } })) > 0;
}

/** Lets a resting board be asked again at once. */
export async function unpauseBoard(db: DatabaseClient, source: string, token: string): Promise<void> {
  await db.board.updateMany({ where: { source, token }, data: { pausedUntil: null, failures: 0 } });
}
