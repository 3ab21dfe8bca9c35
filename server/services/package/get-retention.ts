import { deletionDate, ENDED_STATUSES, RETENTION_MONTHS, type Retention } from "@/lib/domain/package/retention";
import { ownerOf, type ServiceContext } from "@/server/context";
import { listStandingIn } from "@/server/services/application/application.store";
import { findRetention } from "@/server/services/package/package-retention.store";

export type RetentionView = Retention & {
  /** How many applications ended so long ago that they would go in the next night, by months. */
  due: { months: (typeof RETENTION_MONTHS)[number]; count: number }[];
};

/** How long the owner keeps what ended, and what each choice would delete at once. */
export async function getRetention(ctx: ServiceContext): Promise<RetentionView> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  const ended = await listStandingIn(ctx.db, accountId, ENDED_STATUSES);
  return {
    ...(await findRetention(ctx.db, accountId)),
    due: RETENTION_MONTHS.map((months) => ({
      months,
      count: ended.filter(({ since }) => deletionDate(since, months) <= now).length,
    })),
  };
}
