import { Middleware } from "inngest";
import { type Moment, placeOfEvent, placeOfStep } from "@/inngest/runner/chaos/moments";
import type { Ports } from "@/server/context";

export type ReportMoment = (moment: Moment) => Promise<void>;

/** Tells the process that nobody kills of a moment, and goes on when it answers (or dies meanwhile). */
export function createReporter(controlUrl: string): ReportMoment {
  return async (moment) => {
    const response = await fetch(`${controlUrl}/moment?${new URLSearchParams(moment)}`, { method: "POST" });
    if (!response.ok) throw new Error(`The control door answered ${response.status}.`);
  };
}

function accountOf(data: unknown): string | null {
  const hasBoth = typeof data === "object" && data !== null && "accountId" in data && "applicationId" in data;
  return hasBoth ? String(data.accountId) : null;
}

/** Reports both sides of every step that belongs to an application; the product's functions know nothing of it. */
export function reportingMiddleware(report: ReportMoment) {
  return class ReportMoments extends Middleware.BaseMiddleware {
    readonly id = "chaos:report-moments";

    override async wrapStepHandler({ ctx, fn, stepInfo, next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
      const accountId = accountOf(ctx.event.data);
      if (accountId === null || stepInfo.memoized) return next();
      const place = placeOfStep(fn.id(), stepInfo.options.id);
      await report({ accountId, place, phase: "before" });
      const result = await next();
      await report({ accountId, place, phase: "after" });
      return result;
    }
  };
}

/** The same for the delivery of the outbox, which happens outside steps. */
export function reportingEvents(events: Ports["workflowEvents"], report: ReportMoment): Ports["workflowEvents"] {
  return {
    async send(rows) {
      const moments = rows.flatMap(({ event }) => {
        const accountId = accountOf(event.data);
        return accountId === null ? [] : [{ accountId, place: placeOfEvent(event.name) }];
      });
      for (const moment of moments) await report({ ...moment, phase: "before" });
      await events.send(rows);
      for (const moment of moments) await report({ ...moment, phase: "after" });
    },
  };
}
