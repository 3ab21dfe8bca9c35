import { z } from "zod";
import { accountProcedure, adminProcedure, router } from "@/server/api/trpc";
import { detectBoards } from "@/server/services/board/detect-boards";
import { followBoard } from "@/server/services/board/follow-board";
import { followSampleBoards } from "@/server/services/board/follow-sample-boards";
import { getDiscoveryStatus } from "@/server/services/board/get-discovery-status";
import { listFollowedBoards } from "@/server/services/board/list-followed-boards";
import { listSources } from "@/server/services/board/list-sources";
import { previewBoard } from "@/server/services/board/preview-board";
import { requestDiscovery } from "@/server/services/board/request-discovery";
import { retryBoard } from "@/server/services/board/retry-board";
import { retrySource } from "@/server/services/board/retry-source";
import { searchDirectory } from "@/server/services/board/search-directory";
import { suggestBoards } from "@/server/services/board/suggest-boards";
import { unfollowBoard } from "@/server/services/board/unfollow-board";

const boardKey = z.object({ source: z.string().min(1).max(60), token: z.string().min(1).max(300) });

export const boardRouter = router({
  search: accountProcedure
    .input(
      z.object({
        query: z.string().trim().max(200),
        source: z.string().optional(),
        industry: z.string().max(100).optional(),
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
  directory: accountProcedure.query(({ ctx }) => ctx.services.ports.directory.describe()),
  /** How the places where jobs are found are called, by the name that rows carry. */
  sourceNames: accountProcedure.query(({ ctx }) => ctx.services.ports.jobSources.list()),
  detect: accountProcedure
    .input(z.object({ link: z.string().trim().min(1).max(2_000) }))
    .mutation(({ ctx, input }) => detectBoards(ctx.services, input.link)),
  preview: accountProcedure
    .input(boardKey.extend({ company: z.string().max(300), url: z.string().max(2_000).optional() }))
    .mutation(({ ctx, input: { url, ...board } }) => previewBoard(ctx.services, { ...board, ...(url ? { url } : {}) })),
  suggestions: accountProcedure.query(({ ctx }) => suggestBoards(ctx.services)),
  sources: accountProcedure.query(({ ctx }) => listSources(ctx.services, "mine")),
  allSources: adminProcedure.query(({ ctx }) => listSources(ctx.services, "all")),
  retry: accountProcedure.input(boardKey).mutation(({ ctx, input }) => retryBoard(ctx.services, input)),
  retrySource: adminProcedure
    .input(z.object({ source: z.string().min(1).max(60) }))
    .mutation(({ ctx, input }) => retrySource(ctx.services, input.source)),
  status: accountProcedure.query(({ ctx }) => getDiscoveryStatus(ctx.services)),
});
