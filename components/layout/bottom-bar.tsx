"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isCurrentPlace, PLACES } from "@/components/layout/navigation";
import { cn } from "@/components/ui/cn";

/** Four places within a thumb's reach. */
export function BottomBar({ counts }: { counts: Record<string, number> }) {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Places"
      className="fixed inset-x-0 bottom-0 z-30 border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid grid-cols-4">
        {PLACES.filter((place) => place.isOnPhoneBar).map((place) => {
          const isCurrent = isCurrentPlace(pathname, place.href);
          const count = counts[place.href] ?? 0;
          return (
            <li key={place.href}>
              <Link
                href={place.href}
                aria-current={isCurrent ? "page" : undefined}
                className={cn(
                  "relative flex min-h-15 flex-col items-center justify-center gap-1 font-medium text-xs -outline-offset-2",
                  isCurrent ? "text-accent" : "text-muted",
                )}
              >
                <span className="relative">
                  <place.icon aria-hidden className="size-5" />
                  {count > 0 ? (
                    <span className="-top-1.5 -right-3 absolute min-w-4 rounded-full bg-accent px-1 text-center text-on-accent text-xs leading-4">
                      {count}
                      <span className="sr-only"> waiting</span>
                    </span>
                  ) : null}
                </span>
                {place.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
