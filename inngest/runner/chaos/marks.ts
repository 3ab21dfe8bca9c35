import type { Driven } from "@/inngest/runner/chaos/drive-application";
import type { Employer } from "@/inngest/runner/chaos/employer";
import type { Container } from "@/server/container";
import { getApplication } from "@/server/services/application/get-application";
import { exportPackage } from "@/server/services/package/export-package";

/** What one application left behind: what it is -> how often. */
export type Marks = {
  /** How its sending went, state by state: only what went the same way can be compared. */
  way: string;
  counts: Map<string, number>;
  faults: string[];
};

/**
 * How a run ended. A reminder's run ends by itself or is cancelled by the decision, whichever comes first; the two main
 * functions must complete.
 */
function endOf({ functionId, status }: Driven["runs"][number]): string {
  const isMain = /-(?:prepare|submit)-application$/.test(functionId);
  return !isMain && status === "cancelled" ? "completed" : status;
}

const NUMBERS_TOLD = "event analytics/updated";

/** A key of rows that belong to one application each, without what is that one's own. */
function withoutIds(text: string): string {
  return text.replace(/[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{12,64}/g, "…");
}

/**
 * Reads every row that an application left, every mail about it and every send its employer saw. The stored files are read
 * too and checked against the manifest.
 */
export async function readMarks(container: Container, employer: Employer, driven: Driven): Promise<Marks> {
  const { accountId, applicationId: id, packageHash, runs } = driven;
  const { db } = container;
  const ctx = container.contextFor({ kind: "account", accountId, role: "user" });
  const application = await getApplication(ctx, id);
  const approvals = await db.approval.findMany({
    where: { package: { applicationId: id } },
    include: { decision: true },
  });
  const submissions = await db.submission.findMany({
    where: { applicationId: id },
    include: { history: { orderBy: { id: "asc" } } },
    orderBy: { id: "asc" },
  });
  const hrefs = [`/applications/${id}`, ...approvals.map((approval) => `/approvals/${approval.id}`)];
  const notifications = await db.notification.findMany({ where: { accountId, href: { in: hrefs } } });
  const mails = await db.outboxMail.findMany({ where: { OR: hrefs.map((href) => ({ text: { contains: href } })) } });
  const events = await db.outboxEvent.findMany({ where: { data: { path: ["applicationId"], equals: id } } });
  const usage = await db.usageRecord.findMany({ where: { applicationId: id } });

  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const _ of application.packages) count("package");
  for (const { decision } of approvals) count(`approval, ${decision?.decision ?? "undecided"}`);
  for (const { to } of application.history) count(`move to ${to}`);
  for (const { kind } of application.activity) count(`activity ${kind}`);
  for (const { causeKey } of notifications) count(`notification ${withoutIds(causeKey)}`);
  const { company, title } = application.posting;
  for (const { subject } of mails) count(`mail ${subject.replaceAll(company, "…").replaceAll(title, "…")}`);
  for (const { name, data } of events) count(`event ${name} ${(data as { to?: string }).to ?? ""}`.trim());
  // Numbers are told of when they are new: two moves that are counted together are told of once.
  if ((counts.get(NUMBERS_TOLD) ?? 0) <= application.history.length) counts.set(NUMBERS_TOLD, 1);
  for (const run of runs) count(`run ${run.functionId} on ${run.eventName}, ${endOf(run)}`);
  for (const { task } of usage) count(`usage ${task}`);
  for (let n = employer.countOf(packageHash ?? ""); n > 0; n--) count("send");

  const faults: string[] = [];
  const newest = await db.applicationHistory.findFirst({ where: { applicationId: id }, orderBy: { id: "desc" } });
  const folded = await db.applicationMilestones.findFirst({ where: { applicationId: id } });
  if (folded?.lastHistoryId !== newest?.id) faults.push("the numbers have not seen the last move");
  if (application.status !== "submitted") faults.push(`status ${application.status}`);
  const [first] = approvals;
  if (first?.decision?.packageHash !== application.packages[0]?.hash)
    faults.push("the approved hash is not the package's");
  if (packageHash && driven.isAtEnd) await exportPackage(ctx, application.packages[0]?.id ?? "");
  const way = submissions.map(({ history }) => history.map(({ to }) => to).join(" > ")).join(", then ");
  return { way, counts, faults: [...faults, ...outOfOrder(application.history)] };
}

/** Moves whose beginning is not the end of the one before. */
function outOfOrder(history: readonly { from: string | null; to: string }[]): string[] {
  return history.flatMap(({ from }, index) =>
    index === 0 || from === history[index - 1]?.to ? [] : [`the history jumps to a move from ${from}`],
  );
}
