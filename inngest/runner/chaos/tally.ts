import type { Driven } from "@/inngest/runner/chaos/drive-application";
import type { Employer } from "@/inngest/runner/chaos/employer";
import type { Container } from "@/server/container";
import { getApplication } from "@/server/services/application/get-application";
import { exportPackage } from "@/server/services/package/export-package";

export type Verdict = { driven: Driven; duplicates: string[]; faults: string[]; usage: number };

const MOVES = ["preparing", "awaiting_approval", "approved", "ready", "submitted"];
const LINES = [
  "application.requested",
  "package.sealed",
  "approval.requested",
  "approval.approved",
  "application.ready",
  "application.moved",
];

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Reads every row that one application left and every send its employer saw: what there must be once and is there more
 * often is a duplicate; what is missing or different is a fault.
 */
export async function judge(container: Container, employer: Employer, driven: Driven): Promise<Verdict> {
  const { accountId, applicationId: id, runs } = driven;
  const { db } = container;
  const ctx = container.contextFor({ kind: "account", accountId, role: "user" });
  const application = await getApplication(ctx, id);
  const approvals = await db.approval.findMany({
    where: { package: { applicationId: id } },
    include: { decision: true },
  });
  const notifications = await db.notification.findMany({
    where: { accountId, href: { in: approvals.map((approval) => `/approvals/${approval.id}`) } },
  });
  const usage = await db.usageRecord.findMany({ where: { applicationId: id } });
  const events = await db.outboxEvent.findMany({ where: { data: { path: ["applicationId"], equals: id } } });
  const [sealed] = application.packages;
  const counted: [string, Map<string, number>, readonly string[]][] = [
    [
      "package",
      countBy(application.packages.map((one) => one.draftId)),
      application.draft ? [application.draft.id] : [],
    ],
    ["approval", countBy(approvals.map((one) => one.packageId)), sealed ? [sealed.id] : []],
    ["move", countBy(application.history.map((one) => one.to)), MOVES],
    ["notification", countBy(notifications.map((one) => one.href)), approvals.map((one) => `/approvals/${one.id}`)],
    ["activity", countBy(application.activity.map((one) => one.kind)), LINES],
    ["usage", countBy(usage.map((one) => one.task)), []],
    [
      "event",
      countBy(events.map((one) => `${one.name} ${(one.data as { to?: string }).to ?? ""}`)),
      ["application/preparation.requested ", "approval/requested ", "approval/decided "],
    ],
    ["run", countBy(runs.map((run) => `${run.functionId} ${run.eventId}`)), []],
    ["send", new Map([[sealed?.id ?? "", employer.countOf(sealed?.id ?? "")]]), [sealed?.id ?? ""]],
  ];
  const duplicates = counted.flatMap(([kind, counts]) =>
    [...counts].filter(([, count]) => count > 1).map(([key, count]) => `${kind} ${key} ×${count}`),
  );
  const faults = counted.flatMap(([kind, counts, expected]) =>
    expected.filter((key) => !counts.get(key)).map((key) => `${kind} ${key} is missing`),
  );
  if (application.status !== "submitted") faults.push(`status ${application.status}`);
  if (application.history.map((one) => one.to).join() !== MOVES.join()) faults.push("the history is out of order");
  if (approvals[0]?.decision?.packageHash !== sealed?.hash) faults.push("the approved hash is not the package's");
  faults.push(...runs.filter((run) => run.status !== "completed").map((run) => `${run.functionId} ${run.status}`));
  if (runs.length !== 3) faults.push(`${runs.length} runs`);
  // Reads every stored file and checks it against the manifest.
  if (sealed && driven.isAtEnd) await exportPackage(ctx, sealed.id);
  return { driven, duplicates, faults, usage: usage.length };
}
