"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { isCurrentPlace, PLACES } from "@/components/layout/navigation";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";

export type SidebarProps = { counts: Record<string, number>; onFind: () => void; footer: ReactNode };

export function Sidebar({ counts, onFind, footer }: SidebarProps) {
  const pathname = usePathname();
  return (
    <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col border-r bg-canvas px-3 py-4 md:flex">
      <Link href="/today" aria-label="Dossier, to Today" className="mx-1 mb-4 rounded-md p-1">
        <Logo />
      </Link>
      <button
        type="button"
        onClick={onFind}
        className="mx-1 mb-4 flex min-h-9 items-center gap-2 rounded-md bg-surface px-2.5 text-muted text-sm ring-1 ring-line ring-inset hover:bg-hover"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left">Find or do</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <nav aria-label="Places" className="flex flex-col gap-0.5">
        {PLACES.map((place) => {
          const isCurrent = isCurrentPlace(pathname, place.href);
          const count = counts[place.href] ?? 0;
          return (
            <Link
              key={place.href}
              href={place.href}
              aria-current={isCurrent ? "page" : undefined}
              className={cn(
                "flex min-h-9 items-center gap-3 rounded-md px-3 font-medium text-sm",
                isCurrent
                  ? "bg-surface text-ink shadow-lift ring-1 ring-line ring-inset"
                  : "text-muted hover:bg-hover hover:text-ink",
              )}
            >
              <place.icon aria-hidden className={cn("size-4", isCurrent && "text-accent")} />
              <span className="flex-1">{place.label}</span>
              {count > 0 ? (
                <span className="rounded-full bg-accent-soft px-1.5 font-medium text-accent text-xs">
                  {count}
                  <span className="sr-only"> waiting</span>
                </span>
              ) : null}
            </Link>
          );
        })}
      </nav>
      <div className="mt-auto">{footer}</div>
    </aside>
  );
}
