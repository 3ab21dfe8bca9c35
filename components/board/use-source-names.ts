"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTRPC } from "@/components/layout/trpc";

/** Where a person's own postings come from, which no board is. */
const OWN: [string, string][] = [["table", "Your table"]];

/** How a place where jobs are found is called ("greenhouse" is Greenhouse); its own name until that is known. */
export function useSourceNames(): (source: string) => string {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.board.sourceNames.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const names = useMemo(
    () => new Map([...OWN, ...(data ?? []).map(({ name, label }): [string, string] => [name, label])]),
    [data],
  );
  return useCallback((source) => names.get(source) ?? source, [names]);
}
