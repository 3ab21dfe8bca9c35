"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { toast } from "@/components/ui/toaster";

/** The account's profiles and the way to another one. Everything shown is then asked for anew. */
export function useProfiles() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.profile.list.queryOptions());
  const change = useMutation(
    trpc.profile.switch.mutationOptions({
      onSuccess: async (_, { id }) => {
        await client.resetQueries();
        const name = query.data?.find((profile) => profile.id === id)?.name;
        if (name) toast.success(`You are now looking at ${name}.`);
      },
      onError: (error) => toast.error(errorMessage(error) ?? "The profile could not be changed. Try again."),
    }),
  );
  return { query, profiles: query.data ?? [], switchTo: (id: string) => change.mutate({ id }) };
}
