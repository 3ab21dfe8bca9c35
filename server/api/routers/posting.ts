import { z } from "zod";
import { checkedDraftSchema } from "@/lib/domain/posting/posting-import.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { confirmImport } from "@/server/services/posting/confirm-import";
import { exchangeClipMark } from "@/server/services/posting/exchange-clip-mark";
import { CLIP_MINUTES, issueDoorKey } from "@/server/services/posting/issue-door-key";
import { listImports } from "@/server/services/posting/list-imports";
import { receiveImport } from "@/server/services/posting/receive-import";
import { rememberedColumns } from "@/server/services/posting/remembered-columns";
import { removeImport } from "@/server/services/posting/remove-import";
import { replaceDoorKeys } from "@/server/services/posting/replace-door-keys";

const id = z.object({ id: z.string().min(1).max(60) });
const door = z.object({ door: z.enum(["clip", "mail"]) });

export const postingRouter = router({
  addLink: accountProcedure
    .input(z.object({ url: z.string().trim().min(1).max(2_000) }))
    .mutation(({ ctx, input }) =>
      receiveImport(ctx.services, { via: "link", name: input.url, options: { url: input.url } }),
    ),
  imports: accountProcedure.query(({ ctx }) => listImports(ctx.services)),
  confirmImport: accountProcedure
    .input(id.extend({ draft: checkedDraftSchema }))
    .mutation(({ ctx, input }) => confirmImport(ctx.services, input.id, input.draft)),
  removeImport: accountProcedure.input(id).mutation(({ ctx, input }) => removeImport(ctx.services, input.id)),
  /** Whose answer a file's beginning is, so that it needs no choice of columns. */
  recognise: accountProcedure
    .input(z.object({ head: z.string().max(60_000) }))
    .mutation(({ ctx, input }) => ctx.services.ports.jobSources.recognise(input.head)),
  columns: accountProcedure
    .input(z.object({ columns: z.array(z.string().max(300)).max(200) }))
    .query(({ ctx, input }) => rememberedColumns(ctx.services, input.columns)),
  /** The mark in the owner's bookmarklet, and the key in their mail address. */
  doors: accountProcedure.query(async ({ ctx }) => {
    const [clip, mail] = await Promise.all([issueDoorKey(ctx.services, "clip"), issueDoorKey(ctx.services, "mail")]);
    return { clipMark: clip.key, mailKey: mail.key };
  }),
  directClipKey: accountProcedure.mutation(({ ctx }) => issueDoorKey(ctx.services, "clip", CLIP_MINUTES.direct)),
  clipKey: accountProcedure
    .input(z.object({ mark: z.string().max(200) }))
    .mutation(({ ctx, input }) => exchangeClipMark(ctx.services, input.mark)),
  replaceKeys: accountProcedure.input(door).mutation(({ ctx, input }) => replaceDoorKeys(ctx.services, input.door)),
});
