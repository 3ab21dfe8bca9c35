import type { ChaosStack } from "@/inngest/runner/chaos/chaos-stack";
import type { Employer, Mood } from "@/inngest/runner/chaos/employer";
import { patiently, until } from "@/inngest/runner/chaos/patiently";
import type { RunSummary } from "@/inngest/runner/read/list-runs";
import { getApplication } from "@/server/services/application/get-application";
import { getSubmissionPlan } from "@/server/services/submission/get-submission-plan";

const PATIENCE_MS = 90_000;

export type Driven = {
  accountId: string;
  applicationId: string;
  packageHash: string | null;
  runs: RunSummary[];
  isAtEnd: boolean;
};

/** Nothing is left to do for an account, which has one application under way: its events are handed over and no run has anything but waits. */
async function isAtRest(stack: ChaosStack, accountId: string, applicationId: string): Promise<boolean> {
  const { db } = stack.container;
  const before = await stack.listRuns(applicationId);
  for (const run of await stack.listRunning(accountId)) if (await stack.isBusy(run.id)) return false;
  const data = { path: ["accountId"], equals: accountId };
  if ((await db.outboxEvent.count({ where: { sentAt: null, data } })) > 0) return false;
  return (await stack.listRuns(applicationId)).length === before.length;
}

/**
 * One application as a person makes it: prepare, wait for the request, approve the hash that is shown, click twice to send,
 * and, where nobody can know what arrived, look for the employer's confirmation and say what it shows.
 * `whileWaiting` is called when the request is there and not yet answered.
 */
export async function driveApplication(
  stack: ChaosStack,
  employer: Employer,
  person: { accountId: string; jobId: string },
  whileWaiting: () => Promise<void>,
  mood: Mood = "takes",
): Promise<Driven> {
  const { accountId, jobId } = person;
  const ctx = stack.container.contextFor({ kind: "account", accountId, role: "user" });
  const act = (door: string, data: Record<string, string>): Promise<string> =>
    patiently(async () => {
      const body = JSON.stringify({ accountId, ...data });
      const response = await fetch(`${stack.webUrl}/person/${door}`, { method: "POST", body });
      const text = await response.text();
      // What is decided or asked for already is refused (409), so a click may be repeated.
      if (response.ok || response.status === 409) return text;
      throw new Error(`The web process answered ${response.status}: ${text}`);
    });
  const { id } = JSON.parse(await act("prepare", { jobId })) as { id: string };
  const deadline = Date.now() + PATIENCE_MS;
  const driven = async (packageHash: string | null, isAtEnd: boolean): Promise<Driven> => ({
    accountId,
    applicationId: id,
    packageHash,
    runs: await patiently(() => stack.listRuns(id)),
    isAtEnd,
  });

  const asked = await until(deadline, async () => {
    const { approvalId, packages } = await getApplication(ctx, id);
    const [sealed] = packages;
    return approvalId && sealed ? { approvalId, packageHash: sealed.hash } : null;
  });
  if (!asked) return driven(null, false);
  const { approvalId, packageHash } = asked;
  await whileWaiting();
  await act("approve", { id: approvalId, packageHash });
  const isReady = await until(deadline, async () => ((await getApplication(ctx, id)).status === "ready" ? true : null));
  if (!isReady) return driven(packageHash, false);
  employer.beInMood(packageHash, mood);
  const click = () => act("submit", { applicationId: id, packageHash });
  await Promise.all([click(), click()]);
  const isSubmitted = await until(deadline, async () => {
    if ((await getApplication(ctx, id)).status === "submitted") return true;
    const { submission } = await getSubmissionPlan(ctx, id);
    if (submission?.state === "unknown") {
      const hasArrived = employer.countOf(packageHash) > 0;
      await act("answer", { id: submission.id, wasSent: String(hasArrived) });
    }
    if (submission?.state === "not_sent" || submission?.state === "failed") await click();
    return null;
  });
  const isAtEnd =
    isSubmitted && (await until(deadline, async () => ((await isAtRest(stack, accountId, id)) ? true : null)));
  return driven(packageHash, isAtEnd ?? false);
}
