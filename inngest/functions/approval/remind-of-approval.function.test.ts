import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getApplication } from "@/server/services/application/get-application";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { snoozeApproval } from "@/server/services/approval/snooze-approval";
import { listNotifications } from "@/server/services/notification/list-notifications";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { startJourney } from "@/server/testing/application-journey";
import { eventually, type ProductStack, startProductStack } from "@/server/testing/product-stack";

let stack: ProductStack;
let journey: Awaited<ReturnType<typeof startJourney>>;
beforeAll(async () => {
  stack = await startProductStack();
  journey = await startJourney(stack);
});
afterAll(() => stack.close());

const told = (href: string, text: RegExp) =>
  eventually(async () =>
    (await listNotifications(journey.ctx)).items.find((one) => one.href === href && text.test(one.message)),
  );
const runsOf = async (applicationId: string, name: string) =>
  (await stack.container.ports.workflowRuns.list({ applicationId, limit: 50 })).filter((run) =>
    run.functionId.endsWith(name),
  );

describe("waiting for a decision", () => {
  it("asks again when a snooze ends, and stops once it is decided", async () => {
    const { id, approvalId, packageHash } = await journey.prepare();
    const href = `/approvals/${approvalId}`;
    await told(href, /is ready for your decision/);
    // The run must have planned its first reminder, two days away, before the snooze wakes it.
    await eventually(async () => {
      const [run] = await runsOf(id, "remind-of-approval");
      return run && (await stack.container.ports.workflowRuns.steps(run.id)).some((step) => step.state === "waiting");
    });
    await snoozeApproval(journey.ctx, { id: approvalId, until: new Date(Date.now() + 2_000) });
    await told(href, /You wanted to be asked again/);
    await decideApproval(journey.ctx, { id: approvalId, decision: "approve", packageHash });
    await journey.withStatus(id, "ready");
    await eventually(async () => (await runsOf(id, "remind-of-approval")).every((run) => run.status !== "running"));
    await told(`/applications/${id}`, /approved and ready to send/);
    await eventually(async () =>
      (await listNotifications(journey.ctx)).items.filter((one) => one.href === href).every((one) => one.readAt),
    );
  });

  it("keeps waiting after a snooze outlives the first wait, and acts on the late answer", async () => {
    const { id, approvalId, packageHash } = await journey.prepare();
    const { expiresAt } = await snoozeApproval(journey.ctx, {
      id: approvalId,
      until: new Date(Date.now() + 9 * 24 * 3_600_000),
    });
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 10 * 24 * 3_600_000);
    await decideApproval(journey.ctx, { id: approvalId, decision: "approve", packageHash });
    await journey.withStatus(id, "ready");
  });

  it("is over when the board says something else about the job, and says why", async () => {
    const asked = await journey.prepare();
    const { posting } = await getApplication(journey.ctx, asked.id);
    await ingestPostings(stack.container.contextFor({ kind: "system" }), [
      { ok: { ...posting, title: `${posting.title} (night shift)` } },
    ]);
    await journey.withStatus(asked.id, "draft");
    await told(`/applications/${asked.id}`, /The posting changed: the title/);
    await eventually(async () =>
      (await runsOf(asked.id, "prepare-application")).every((run) => run.status === "cancelled"),
    );
  });
});
