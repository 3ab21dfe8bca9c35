import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid min-w-5 place-items-center rounded-sm border border-line border-b-2 bg-surface px-1 font-medium font-sans text-muted text-xs leading-4">
      {children}
    </kbd>
  );
}
