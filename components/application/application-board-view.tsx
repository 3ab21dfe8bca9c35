"use client";

import { SquareKanban } from "lucide-react";
import { useState } from "react";
import type { ApplicationCard as Card } from "@/components/application/application.types";
import { ApplicationCard } from "@/components/application/application-card";
import { ownersMoves } from "@/components/application/application-moves";
import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Surface } from "@/components/ui/surface";
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  BOARD_COLUMNS,
  type BoardColumn,
} from "@/lib/domain/application/application-status";

export type ApplicationBoardViewProps = { cards: readonly Card[]; onMove: (card: Card, to: ApplicationStatus) => void };

function targetIn(column: BoardColumn, card: Card | null): ApplicationStatus | null {
  if (!card || APPLICATION_STATUSES[card.status].column === column) return null;
  return ownersMoves(card.status).find((status) => APPLICATION_STATUSES[status].column === column) ?? null;
}

export function ApplicationBoardView({ cards, onMove }: ApplicationBoardViewProps) {
  const [dragged, setDragged] = useState<Card | null>(null);
  const [over, setOver] = useState<BoardColumn | null>(null);

  if (cards.length === 0) {
    return (
      <>
        <PageHeader title="Applications" lead="Where everything stands." />
        <Surface aria-label="Applications">
          <EmptyState
            icon={<SquareKanban aria-hidden />}
            title="No applications yet"
            action={
              <ButtonLink href="/jobs" variant="primary">
                Choose a job
              </ButtonLink>
            }
          >
            Open a job and choose “Prepare application”. It appears here with every step it takes.
          </EmptyState>
        </Surface>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Applications"
        lead="Where everything stands. Tell what you sent and what came of it by moving a card."
      />
      <section
        aria-label="Board"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative flex flex-col gap-5 md:-mx-8 md:flex-row md:gap-3 md:overflow-x-auto md:px-8 md:pb-4"
      >
        {BOARD_COLUMNS.map((column) => {
          const own = cards.filter((card) => APPLICATION_STATUSES[card.status].column === column.id);
          const target = targetIn(column.id, dragged);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: dropping with a pointer is an extra; each card's menu does the same
            <div
              key={column.id}
              className={cn(
                "flex min-w-0 flex-col rounded-lg md:shrink-0 md:p-2 md:transition-colors",
                own.length > 0 ? "md:w-60" : "max-md:hidden md:w-[6.75rem]",
                "md:bg-sunken",
                target && "md:outline-2 md:outline-accent md:outline-dashed",
                target && over === column.id && "md:bg-accent-soft",
              )}
              onDragOver={(event) => {
                if (!target) return;
                event.preventDefault();
                setOver(column.id);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged && target) onMove(dragged, target);
                setDragged(null);
                setOver(null);
              }}
            >
              <h2
                className={cn(
                  "flex items-baseline justify-between gap-2 px-1 pt-0.5 pb-2 text-sm",
                  own.length > 0 ? "font-semibold" : "text-muted",
                )}
              >
                {column.label}
                <span className={cn("font-normal text-muted text-xs tabular-nums", own.length === 0 && "sr-only")}>
                  {own.length}
                  <span className="sr-only"> {own.length === 1 ? "application" : "applications"}</span>
                </span>
              </h2>
              <ul aria-label={column.label} className="flex flex-col gap-2">
                {own.map((card) => (
                  <li key={card.id}>
                    <ApplicationCard
                      card={card}
                      onMove={(to) => onMove(card, to)}
                      onDragStart={(event) => {
                        event.dataTransfer.effectAllowed = "move";
                        event.dataTransfer.setData("text/plain", card.title);
                        setDragged(card);
                      }}
                      onDragEnd={() => setDragged(null)}
                    />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </section>
    </>
  );
}
