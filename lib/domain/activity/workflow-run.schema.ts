import { z } from "zod";

/** One workflow run as the engine tells it. Times are epoch milliseconds. */
export const workflowRunSchema = z.object({
  id: z.string(),
  functionId: z.string(),
  status: z.enum(["running", "completed", "failed", "cancelled"]),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  stepsDone: z.number(),
  error: z.string().nullable(),
  replayOf: z.string().nullable(),
});
export type WorkflowRun = z.infer<typeof workflowRunSchema>;

/** One entry of a run's timeline. */
export const workflowStepSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["run", "sleep", "event", "signal", "invoke", "function"]),
  state: z.enum(["done", "failed", "running", "waiting", "queued", "retrying"]),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  /** When it is tried again, wakes or gives up. */
  dueAt: z.number().nullable(),
  /** For a step that ran: how long it waited for its turn. */
  waitedMs: z.number().nullable().default(null),
  attempts: z.array(z.object({ attempt: z.number(), startedAt: z.number(), endedAt: z.number(), error: z.string() })),
  error: z.string().nullable(),
});
export type WorkflowStep = z.infer<typeof workflowStepSchema>;
