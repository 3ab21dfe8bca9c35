import { ChevronRight, Stamp } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { TimeAgo } from "@/components/ui/time-ago";

export type ApprovalListItem = {
  id: string;
  title: string;
  company: string;
  requestedAt: Date | string;
  expiresAt: Date | string;
};

function Row({ item }: { item: ApprovalListItem }) {
  return (
    <li className="relative flex items-center gap-4 px-4 py-3.5 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <Link href={`/approvals/${item.id}`} className="font-medium text-base after:absolute after:inset-0">
          {item.title}
        </Link>
        <p className="text-muted text-sm">{item.company}</p>
      </div>
      <p className="shrink-0 text-right text-muted text-sm">
        open, ends <TimeAgo at={item.expiresAt} />
      </p>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
    </li>
  );
}

export function ApprovalListView({ items }: { items: readonly ApprovalListItem[] }) {
  return (
    <>
      <PageHeader title="Approvals" lead="Nothing is used until you have said yes to the exact files." />
      <div className="flex flex-col gap-5">
        <Surface aria-labelledby="open">
          <SurfaceHeader id="open" title="Waiting for you" />
          {items.length === 0 ? (
            <EmptyState
              icon={<Stamp aria-hidden />}
              title="Nothing waits for you"
              action={
                <ButtonLink href="/jobs" variant="primary">
                  Look at jobs
                </ButtonLink>
              }
            >
              When an application is prepared, it comes here with its documents and the words they stand on.
            </EmptyState>
          ) : (
            <ul className="divide-y">
              {items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ul>
          )}
        </Surface>
      </div>
    </>
  );
}
