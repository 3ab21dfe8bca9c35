import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError, z } from "zod";
import { errorToTrpc } from "@/server/api/middleware/errors";
import type { ServiceContext } from "@/server/context";

/** What a request brings: the verbs' context, already bound to the session's actor (or to none). */
export type ApiContext = { services: ServiceContext };

const t = initTRPC.context<ApiContext>().create({
  transformer: superjson,
  errorFormatter({ shape, error }) {
    const { cause } = error;
    return {
      ...shape,
      data: {
        ...shape.data,
        stack: undefined,
        fields: cause instanceof ZodError ? z.flattenError(cause).fieldErrors : null,
      },
    };
  },
});

export const { router, createCallerFactory } = t;

const withErrors = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  throw errorToTrpc(result.error, ctx.services.log, path);
});

/** Anyone, signed in or not. */
export const publicProcedure = t.procedure.use(withErrors);

/** Someone with an account. */
export const accountProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.services.actor.kind !== "account")
    throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on." });
  return next();
});

/** An admin. */
export const adminProcedure = accountProcedure.use(({ ctx, next }) => {
  const { actor } = ctx.services;
  if (actor.kind !== "account" || actor.role !== "admin")
    throw new TRPCError({ code: "FORBIDDEN", message: "This page is for admins." });
  return next();
});
