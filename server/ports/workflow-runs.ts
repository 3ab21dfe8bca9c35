import type { WorkflowRun, WorkflowStep } from "@/lib/domain/activity/workflow-run.schema";

export type WorkflowRunFilter = {
  applicationId?: string;
  status?: WorkflowRun["status"];
  limit: number;
  failedFirst?: boolean;
};

/** What the workflow engine tells of its runs. On a real Inngest server runs are read in its own dashboard: then `isReadable` is false. */
export type WorkflowRuns = {
  readonly isReadable: boolean;
  list(filter: WorkflowRunFilter): Promise<WorkflowRun[]>;
  steps(runId: string): Promise<WorkflowStep[]>;
  /** Starts a finished run again from its event. Returns the new run's id. */
  replay(runId: string): Promise<string>;
};
