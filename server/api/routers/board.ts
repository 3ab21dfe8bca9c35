import { z } from "zod";
import { accountProcedure, router } from "@/server/api/trpc";
import { followBoard } from "@/server/services/board/follow-board";
import { followSampleBoards } from "@/server/services/board/follow-sample-boards";
import { getDiscoveryStatus } from "@/server/services/board/get-discovery-status";
import { listFollowedBoards } from "@/server/services/board/list-followed-boards";
import { requestDiscovery } from "@/server/services/board/request-discovery";
import { searchDirectory } from "@/server/services/board/search-directory";
import { unfollowBoard } from "@/server/services/board/unfollow-board";

const boardKey = z.object({ source: z.string().min(1).max(60), token: z.string().min(1).max(300) });

export const boardRouter = router({
  search: accountProcedure
    .input(
      z.object({
        query: z.string().trim().max(200),
        source: z.string().optional(),
        limit: z.number().int().min(1).max(50).default(20),
      }),
    )
    .query(({ ctx, input }) => searchDirectory(ctx.services, input)),
  followed: accountProcedure.query(({ ctx }) => listFollowedBoards(ctx.services)),
  follow: accountProcedure
    .input(boardKey.extend({ company: z.string().trim().min(1).max(300), url: z.string().max(2000).optional() }))
    .mutation(({ ctx, input }) => followBoard(ctx.services, input)),
  unfollow: accountProcedure.input(boardKey).mutation(({ ctx, input }) => unfollowBoard(ctx.services, input)),
  followSamples: accountProcedure.mutation(({ ctx }) => followSampleBoards(ctx.services)),
  discover: accountProcedure.mutation(({ ctx }) => requestDiscovery(ctx.services)),
  status: accountProcedure.query(({ ctx }) => getDiscoveryStatus(ctx.services)),
});
