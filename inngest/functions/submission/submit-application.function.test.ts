import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChannelAnswer, SubmissionChannel } from "@/server/ports/submission-channel";
import { listApplicationRuns } from "@/server/services/activity/list-application-runs";
import { getAnalytics } from "@/server/services/analytics/get-analytics";
import { cancelApplication } from "@/server/services/application/cancel-application";
import { moveApplication } from "@/server/services/application/move-application";
import { listNotifications } from "@/server/services/notification/list-notifications";
import { updateNoticeWishes } from "@/server/services/notification/update-notice-wishes";
import { answerSubmission } from "@/server/services/submission/answer-submission";
import { getSubmissionPlan } from "@/server/services/submission/get-submission-plan";
import { requestSubmission } from "@/server/services/submission/request-submission";
import { startJourney } from "@/server/testing/application-journey";
import { eventually, type ProductStack, startProductStack } from "@/server/testing/product-stack";

let stack: ProductStack;
let journey: Awaited<ReturnType<typeof startJourney>>;
/** What the employer answers, in turn; it takes everything once these are used up. */
let answers: (() => Promise<ChannelAnswer>)[];
let sends: string[];

beforeAll(async () => {
  stack = await startProductStack();
  const employer: SubmissionChannel = {
    isRepeatable: false,
    send(parcel) {
      sends.push(parcel.idempotencyKey);
      const next = answers.shift();
      return next ? next() : Promise.resolve({ outcome: "submitted", reference: "taken" });
    },
  };
  stack.container.ports.submissionChannels.practice = employer;
  journey = await startJourney(stack);
});
afterAll(() => stack.close());
beforeEach(() => {
  answers = [];
  sends = [];
});

const send = (application: { id: string; packageHash: string }) =>
  requestSubmission(journey.ctx, {
    applicationId: application.id,
    packageHash: application.packageHash,
    channel: "practice",
  });
const settled = (applicationId: string, state: string) =>
  eventually(async () => {
    const { submission } = await getSubmissionPlan(journey.ctx, applicationId);
    return submission?.state === state ? submission : null;
  });
const told = (text: RegExp, href: string) =>
  eventually(async () =>
    (await listNotifications(journey.ctx)).items.some((one) => one.href === href && text.test(one.message)),
  );

describe("sending an application", () => {
  it("goes from approval to sent, once, and tells its owner by notice and mail", async () => {
    await updateNoticeWishes(journey.ctx, { byEmail: ["submission"] });
    const application = await journey.ready();
    await Promise.all([send(application), send(application)]);
    await journey.withStatus(application.id, "submitted");
    expect(sends).toEqual([application.packageHash]);
    await told(/took your application/, `/applications/${application.id}`);
    await eventually(async () =>
      (await journey.ctx.db.outboxMail.findMany()).some((mail) => /took your application/.test(mail.subject)),
    );
    const { runs } = await listApplicationRuns(journey.ctx, application.id);
    expect(runs[0]?.steps.map((step) => step.name)).toEqual(["record-intent", "send"]);
    await eventually(async () => {
      const { funnel } = await getAnalytics(journey.ctx);
      return funnel.find((row) => row.milestone === "sent")?.count === 1;
    });
  });

  it("tries again only what certainly never left", async () => {
    const application = await journey.ready();
    answers = [
      async () => ({ outcome: "not_reached", reason: "No connection." }),
      async () => ({ outcome: "not_reached", reason: "No connection." }),
    ];
    await send(application);
    await journey.withStatus(application.id, "submitted");
    expect(sends).toHaveLength(3);
  });

  it("asks its owner when nobody can know, waits for their word and goes on", async () => {
    const application = await journey.ready();
    answers = [() => Promise.reject(new Error("socket hang up"))];
    const { id } = await send(application);
    await settled(application.id, "unknown");
    await told(/not known whether/, `/applications/${application.id}`);
    await answerSubmission(journey.ctx, { id, wasSent: false });
    await send(application);
    await journey.withStatus(application.id, "submitted");
    expect(sends).toHaveLength(2);
    await eventually(async () => {
      const { runs } = await listApplicationRuns(journey.ctx, application.id);
      return runs.every((run) => run.status !== "running");
    });
  });

  it("hears an owner who says so before the run has begun to wait", async () => {
    const application = await journey.ready();
    const { workflowEvents } = stack.container.ports;
    // The moment that an owner can say it at the earliest: told of the hand-over, while the step is still under way.
    stack.container.ports.workflowEvents = {
      async send(rows) {
        await workflowEvents.send(rows);
        const [told] = rows.filter(({ event }) => event.name === "submission/handed.over");
        if (told?.event.name === "submission/handed.over")
          await answerSubmission(journey.ctx, { id: told.event.data.submissionId, wasSent: true });
      },
    };
    answers = [async () => ({ outcome: "handed_over", reference: null, note: "Yours to send." })];
    try {
      await send(application);
      await journey.withStatus(application.id, "submitted");
    } finally {
      stack.container.ports.workflowEvents = workflowEvents;
    }
    const run = await eventually(async () => {
      const { runs } = await listApplicationRuns(journey.ctx, application.id);
      return runs.find((one) => one.functionId.endsWith("submit-application") && one.status !== "running");
    });
    expect(run.status).toBe("completed");
  });

  it("ends a refusal so that it can be asked for again", async () => {
    const application = await journey.ready();
    answers = [async () => ({ outcome: "refused", reason: "The door is closed." })];
    await send(application);
    expect((await settled(application.id, "failed")).note).toBe("The door is closed.");
    await journey.withStatus(application.id, "ready");
  });

  it("is cancelled with its application while it waits for a way out", async () => {
    const application = await journey.ready();
    answers = Array.from({ length: 20 }, () => async () => ({
      outcome: "not_reached" as const,
      reason: "No connection.",
      retryAfterMs: 60_000,
    }));
    await send(application);
    await settled(application.id, "intended");
    await cancelApplication(journey.ctx, application.id);
    await settled(application.id, "cancelled");
    await journey.withStatus(application.id, "cancelled");
    await eventually(async () => {
      const { runs } = await listApplicationRuns(journey.ctx, application.id);
      return runs.some((run) => run.functionId.endsWith("submit-application") && run.status === "cancelled");
    });
  });

  it("takes the owner's own sending for the one there can be", async () => {
    const application = await journey.ready();
    await moveApplication(journey.ctx, { id: application.id, to: "submitted" });
    await settled(application.id, "submitted");
    await expect(send(application)).rejects.toThrow(/sent already/);
    expect(sends).toEqual([]);
  });
});
