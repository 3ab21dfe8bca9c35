"use client";

import { Bell, Menu as MenuIcon, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { LogoMark } from "@/components/layout/logo";
import { PLACES } from "@/components/layout/navigation";
import { IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** The phone's top line: home, notices, search, and a sheet with the places that are not in the bottom bar. */
export function PhoneBar({
  counts,
  onFind,
  account,
}: {
  counts: Record<string, number>;
  onFind: () => void;
  account: ReactNode;
}) {
  const unread = counts["/notifications"] ?? 0;
  const [isOpen, setOpen] = useState(false);
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet closes when the page changes
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="sticky top-0 z-30 flex short:static items-center justify-between border-b bg-canvas px-3 py-1.5 md:hidden">
      <Link href="/today" aria-label="Dossier, to Today" className="grid size-11 place-items-center rounded-md">
        <LogoMark />
      </Link>
      <div className="flex">
        <Link
          href="/notifications"
          aria-label={unread > 0 ? `Notifications, ${unread} unread` : "Notifications"}
          className="relative grid size-11 place-items-center rounded-md text-muted"
        >
          <Bell aria-hidden className="size-5" />
          {unread > 0 ? (
            <span aria-hidden className="absolute top-2.5 right-2.5 size-2 rounded-full bg-accent" />
          ) : null}
        </Link>
        <IconButton label="Find or do" onClick={onFind}>
          <Search aria-hidden className="!size-5" />
        </IconButton>
        <IconButton label="Menu" onClick={() => setOpen(true)}>
          <MenuIcon aria-hidden className="!size-5" />
        </IconButton>
      </div>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Menu">
        <nav aria-label="More places" className="flex flex-col">
          {PLACES.filter((place) => !place.isOnPhoneBar).map((place) => (
            <Link key={place.href} href={place.href} className="flex min-h-12 items-center gap-3 rounded-md text-base">
              <place.icon aria-hidden className="size-5 text-muted" />
              {place.label}
            </Link>
          ))}
        </nav>
        <div className="mt-3 border-t pt-3">{account}</div>
      </Dialog>
    </header>
  );
}
