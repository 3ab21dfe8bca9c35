"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/layout/trpc";

/** About what writing will cost, before it is written; nothing where it costs nothing. */
export function CostEstimate({ of }: { of: { jobId: string } | { applicationId: string } }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.usage.estimate.queryOptions(of, { staleTime: 60_000 }));
  if (!data?.model) return null;
  const { costMicroUsd, budget } = data;
  const isUsedUp = budget.limitMicroUsd !== null && budget.leftMicroUsd <= 0;
  return (
    <p className="text-muted text-sm">
      {costMicroUsd === null
        ? "Written by a model of your own; no price is known for it."
        : `Writing it costs about US$${Math.max(0.001, costMicroUsd / 1e6).toFixed(3)}.`}
      {isUsedUp ? " Your daily limit is reached: it is written tomorrow, or when you raise the limit in Settings." : ""}
    </p>
  );
}
