"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/components/layout/trpc";
import { chanceAt, chanceWords } from "@/components/match/calibration-words";

/** The chance of an interview that went with this score so far; nothing while there is too little to learn from, or when switched off. */
export function ChanceNote({ score }: { score: number | null }) {
  const trpc = useTRPC();
  const { data } = useQuery({ ...trpc.match.calibration.queryOptions(), staleTime: 60_000 });
  if (score === null || !data?.showsChance || !data.chances) return null;
  return (
    <p className="text-muted text-sm">
      Of your applications with such a score, about {chanceWords(chanceAt(data.chances, score))} led to an interview.{" "}
      <Link href="/settings/matching#chances" className="underline underline-offset-2 hover:text-ink">
        How far to trust this
      </Link>
    </p>
  );
}
