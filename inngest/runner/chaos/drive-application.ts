import type { ChaosStack } from "@/inngest/runner/chaos/chaos-stack";
import { patiently, until } from "@/inngest/runner/chaos/patiently";
import { SUBMISSION_REQUESTED } from "@/inngest/runner/chaos/submit-application.function";
import type { RunSummary } from "@/inngest/runner/read/list-runs";
import { getApplication } from "@/server/services/application/get-application";

const PATIENCE_MS = 90_000;

export type Driven = { accountId: string; applicationId: string; runs: RunSummary[]; isAtEnd: boolean };

/**
 * One application as a person makes it: prepare, wait for the request, approve the hash that is shown, then ask twice to
 * submit. `whileWaiting` is called when the request is there and not yet answered.
 */
export async function driveApplication(
  stack: ChaosStack,
  accountId: string,
  jobId: string,
  whileWaiting: () => Promise<void>,
): Promise<Driven> {
  const ctx = stack.container.contextFor({ kind: "account", accountId, role: "user" });
  const person = async (door: string, data: Record<string, string>): Promise<string> => {
    const body = JSON.stringify({ accountId, ...data });
    const response = await fetch(`${stack.webUrl}/person/${door}`, { method: "POST", body });
    const text = await response.text();
    if (response.ok || response.status === 409) return text;
    throw new Error(`The web process answered ${response.status}: ${text}`);
  };
  const { id } = JSON.parse(await patiently(() => person("prepare", { jobId }))) as { id: string };
  const deadline = Date.now() + PATIENCE_MS;
  const listRuns = () => patiently(() => stack.listRuns(id));
  const asked = await until(deadline, async () => {
    const { approvalId, packages } = await getApplication(ctx, id);
    const [sealed] = packages;
    return approvalId && sealed ? { approvalId, sealed } : null;
  });
  if (!asked) return { accountId, applicationId: id, runs: await listRuns(), isAtEnd: false };
  await whileWaiting();
  // A second click on what is decided is refused (409), so it may be repeated.
  await patiently(() => person("approve", { id: asked.approvalId, packageHash: asked.sealed.hash }));
  const isReady = await until(deadline, async () => ((await getApplication(ctx, id)).status === "ready" ? true : null));
  if (isReady) {
    const requests = ["first", "second"].map((name) => `${name}-${id}`);
    await Promise.all(
      requests.map((requestId) =>
        patiently(() =>
          stack.container.workflows.send({
            id: requestId,
            name: SUBMISSION_REQUESTED,
            data: { accountId, applicationId: id, packageId: asked.sealed.id, requestId },
          }),
        ),
      ),
    );
  }
  const isAtEnd = await until(deadline, async () => {
    const runs = await stack.listRuns(id);
    const isOver = runs.length >= 3 && runs.every((run) => run.status !== "running");
    return isOver && (await getApplication(ctx, id)).status === "submitted" ? true : null;
  });
  return { accountId, applicationId: id, runs: await listRuns(), isAtEnd: isAtEnd ?? false };
}
