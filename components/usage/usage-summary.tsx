"use client";

import { useQuery } from "@tanstack/react-query";
import { costWords } from "@/components/application/application-words";
import { useTRPC } from "@/components/layout/trpc";

/** What the model has cost this person. */
export function UsageSummary() {
  const trpc = useTRPC();
  const usage = useQuery(trpc.usage.summary.queryOptions());
  if (!usage.data) return null;
  const { model, month } = usage.data;
  return (
    <div className="rounded-md bg-sunken px-3 py-2.5 text-sm">
      <p className="font-medium">{model ? `Model: ${model}` : "No model is connected"}</p>
      <p className="text-muted">
        {model || month.calls > 0
          ? `Last 30 days: ${costWords(month)}`
          : "Dossier selects and reorders your own words. Whoever runs it can connect a model."}
      </p>
    </div>
  );
}
