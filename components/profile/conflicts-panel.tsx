"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ConflictsView } from "@/components/profile/conflicts-view";
import { toast } from "@/components/ui/toaster";

/** Where the resumes of the profile in view disagree; nothing while they agree. */
export function ConflictsPanel() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.profile.conflicts.queryOptions());
  const choose = useMutation(
    trpc.profile.choose.mutationOptions({
      onSettled: () => {
        void client.invalidateQueries({ queryKey: trpc.profile.conflicts.queryKey() });
        void client.invalidateQueries({ queryKey: trpc.evidence.pathKey() });
        void client.invalidateQueries({ queryKey: trpc.job.pathKey() });
      },
      onError: (error) => toast.error(errorMessage(error) ?? "Your choice could not be saved. Choose again."),
    }),
  );
  if (!query.data || query.data.sources.length < 2) return null;
  // The choice shows at once; a refused one goes back with a message.
  const made = choose.isPending ? choose.variables : null;
  const conflicts = query.data.conflicts.map((conflict) =>
    conflict.key === made?.key && made.value !== null ? { ...conflict, used: made.value, isChosen: true } : conflict,
  );
  return (
    <ConflictsView {...query.data} conflicts={conflicts} onChoose={(key, value) => choose.mutate({ key, value })} />
  );
}
