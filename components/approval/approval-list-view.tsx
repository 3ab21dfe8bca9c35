"use client";

import { ChevronRight, CircleCheck, Stamp, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { ApproveManyDialog } from "@/components/approval/approve-many-dialog";
import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { ExactTime, TimeAgo } from "@/components/ui/time-ago";

export type ApprovalListItem = {
  id: string;
  title: string;
  company: string;
  packageHash: string;
  requestedAt: Date | string;
  expiresAt: Date | string;
  snoozedUntil: Date | null;
};
export type DecidedItem = {
  id: string;
  title: string;
  company: string;
  decision: string;
  decidedAt: Date | string;
  voidReason: string | null;
};
export type BatchOutcome = { id: string; company: string; title: string; refusal: string | null };

export type ApprovalListViewProps = {
  items: readonly ApprovalListItem[];
  decided: readonly DecidedItem[];
  pending: boolean;
  /** What came of the last batch, item by item. */
  outcomes: readonly BatchOutcome[] | null;
  failure: string | null;
  onApprove: (items: readonly ApprovalListItem[]) => void;
};

function Row({
  item,
  isChosen,
  onChoose,
}: {
  item: ApprovalListItem;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const isLater = item.snoozedUntil !== null && item.snoozedUntil.getTime() > Date.now();
  return (
    <li className="flex items-center gap-1 pl-4 hover:bg-hover">
      <Checkbox
        checked={isChosen}
        onCheckedChange={onChoose}
        label={
          <span className="sr-only">
            Choose {item.title}, {item.company}
          </span>
        }
      />
      <Link
        href={`/approvals/${item.id}`}
        className="flex min-w-0 flex-1 items-center gap-4 py-3.5 pr-4 -outline-offset-2"
      >
        <span className="min-w-0 flex-1 sm:flex sm:items-center sm:justify-between sm:gap-4">
          <span className="block min-w-0">
            <span className="block font-medium text-base">{item.title}</span>
            <span className="block text-muted text-sm">{item.company}</span>
          </span>
          <span className="block shrink-0 text-muted text-sm">
            {isLater && item.snoozedUntil ? (
              <>
                asked again <TimeAgo at={item.snoozedUntil} />
              </>
            ) : (
              <>
                ends <TimeAgo at={item.expiresAt} />
              </>
            )}
          </span>
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
      </Link>
    </li>
  );
}

function Outcomes({ outcomes }: { outcomes: readonly BatchOutcome[] }) {
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  return (
    <Notice
      tone={refused.length === 0 ? "good" : "warn"}
      title={
        refused.length === 0
          ? `You approved ${outcomes.length === 1 ? "one application" : `${outcomes.length} applications`}`
          : `${outcomes.length - refused.length} of ${outcomes.length} were approved`
      }
    >
      <ul className="mt-1 space-y-1">
        {outcomes.map((outcome) => (
          <li key={outcome.id} className="flex items-start gap-2">
            {outcome.refusal ? (
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            ) : (
              <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
            )}
            <span>
              {outcome.title}, {outcome.company}
              {outcome.refusal ? `: ${outcome.refusal}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function ApprovalListView(props: ApprovalListViewProps) {
  const { items, decided, pending, outcomes, failure, onApprove } = props;
  const [chosenIds, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const chosen = items.filter(({ id }) => chosenIds.has(id));
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosenIds);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <PageHeader
        title="Approvals"
        lead="Nothing is used until you have said yes to the exact files."
        actions={<ButtonLink href="/approvals/ledger">What left</ButtonLink>}
      />
      <div className="flex flex-col gap-5">
        {failure ? <Notice tone="bad">{failure}</Notice> : null}
        {outcomes ? <Outcomes outcomes={outcomes} /> : null}
        <Surface aria-labelledby="open">
          <SurfaceHeader
            id="open"
            title="Waiting for you"
            actions={
              items.length > 0 ? (
                <div className="flex flex-wrap items-center gap-2">
                  {items.length > 1 ? (
                    <Button
                      size="sm"
                      variant="ghost"
                      onClick={() =>
                        setChosen(chosen.length === items.length ? new Set() : new Set(items.map(({ id }) => id)))
                      }
                    >
                      {chosen.length === items.length ? "Choose none" : "Choose all"}
                    </Button>
                  ) : null}
                  <Button
                    size="sm"
                    className="max-md:hidden"
                    disabled={chosen.length === 0}
                    pending={pending}
                    onClick={() => setAsking(true)}
                  >
                    {chosen.length > 0 ? `Approve ${chosen.length} together` : "Approve together"}
                  </Button>
                </div>
              ) : null
            }
          />
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
                <Row
                  key={item.id}
                  item={item}
                  isChosen={chosenIds.has(item.id)}
                  onChoose={(isChosen) => choose(item.id, isChosen)}
                />
              ))}
            </ul>
          )}
        </Surface>
        {chosen.length > 0 ? (
          <div className="sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-20 -mx-4 border-t bg-surface px-4 py-3 md:hidden">
            <Button variant="primary" size="lg" className="w-full" pending={pending} onClick={() => setAsking(true)}>
              Approve {chosen.length} together
            </Button>
          </div>
        ) : null}
        {decided.length > 0 ? (
          <Surface aria-labelledby="decided">
            <SurfaceHeader id="decided" title="Decided" />
            <ul className="divide-y">
              {decided.map((item) => (
                <li key={item.id}>
                  <Link
                    href={`/approvals/${item.id}`}
                    className="flex min-h-11 flex-wrap items-baseline gap-x-3 px-4 py-2 text-sm -outline-offset-2 hover:bg-hover"
                  >
                    <span className="font-medium">{item.title}</span>
                    <span className="text-muted">{item.company}</span>
                    <span className="ml-auto text-muted">
                      {item.decision === "approve" ? "Approved" : "Sent back"} <ExactTime at={item.decidedAt} />
                      {item.voidReason ? `. No longer holds: ${item.voidReason}` : ""}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </Surface>
        ) : null}
      </div>
      <ApproveManyDialog
        items={chosen}
        open={isAsking}
        onOpenChange={setAsking}
        onApprove={() => {
          setAsking(false);
          onApprove(chosen);
        }}
      />
    </>
  );
}
