"use client";

import { useMutation } from "@tanstack/react-query";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";

/** The findings of the match in a few sentences, when somebody asks for them. */
export function MatchInWords({ jobId }: { jobId: string }) {
  const trpc = useTRPC();
  const explain = useMutation(trpc.writing.explainMatch.mutationOptions());
  return (
    <div className="flex flex-col items-start gap-2">
      {explain.data ? null : (
        <Button size="sm" variant="ghost" pending={explain.isPending} onClick={() => explain.mutate({ jobId })}>
          The match in words
        </Button>
      )}
      <p role="status" className="text-muted text-sm empty:hidden">
        {explain.error
          ? (errorMessage(explain.error) ?? "Dossier could not be reached. Try again.")
          : explain.data?.text}
      </p>
    </div>
  );
}
