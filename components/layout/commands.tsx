"use client";

import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from "react";
import type { PaletteGroup } from "@/components/ui/command-palette";

type Registry = { groups: ReadonlyMap<string, PaletteGroup>; put: (id: string, group: PaletteGroup | null) => void };
const CommandsContext = createContext<Registry | null>(null);

/** Pages tell the palette which verbs there are on the thing in view. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [groups, setGroups] = useState<ReadonlyMap<string, PaletteGroup>>(new Map());
  const value = useMemo<Registry>(
    () => ({
      groups,
      put: (id, group) =>
        setGroups((current) => {
          const next = new Map(current);
          if (group) next.set(id, group);
          else next.delete(id);
          return next;
        }),
    }),
    [groups],
  );
  return <CommandsContext.Provider value={value}>{children}</CommandsContext.Provider>;
}

export function useCommandGroups(): PaletteGroup[] {
  const registry = useContext(CommandsContext);
  return registry ? [...registry.groups.values()] : [];
}

/** Offers verbs while the calling component is on the page. `group` must be memoised by the caller. */
export function useCommands(group: PaletteGroup | null): void {
  const id = useId();
  const put = useContext(CommandsContext)?.put;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `put` changes with every registration; the group is what matters
  useEffect(() => {
    put?.(id, group);
    return () => put?.(id, null);
  }, [id, group]);
}
