"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTRPC } from "@/components/layout/trpc";

/** How a place where jobs are found is called ("greenhouse" is Greenhouse); its own name until that is known. */
export function useSourceNames(): (source: string) => string {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.board.sourceNames.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const names = useMemo(() => new Map((data ?? []).map(({ name, label }) => [name, label])), [data]);
  return useCallback((source) => names.get(source) ?? source, [names]);
}
