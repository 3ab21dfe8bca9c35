"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { BottomBar } from "@/components/layout/bottom-bar";
import { CommandsProvider, useCommandGroups } from "@/components/layout/commands";
import { PLACES } from "@/components/layout/navigation";
import { OfflineBar } from "@/components/layout/offline-bar";
import { PhoneBar } from "@/components/layout/phone-bar";
import { ShortcutsDialog } from "@/components/layout/shortcuts-dialog";
import { Sidebar } from "@/components/layout/sidebar";
import { SkipLink } from "@/components/layout/skip-link";
import { CommandPalette, type PaletteGroup } from "@/components/ui/command-palette";
import { useHotkeys } from "@/components/ui/use-hotkeys";

export type AppShellProps = {
  children: ReactNode;
  /** Place -> how many things wait there. */
  counts: Record<string, number>;
  /** Who is signed in, at the foot of the sidebar and in the phone's menu. */
  account: ReactNode;
  accountCommands: PaletteGroup;
};

const GO_WINDOW_MS = 1200;

function Frame({ children, counts, account, accountCommands }: AppShellProps) {
  const router = useRouter();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY);
  const pageGroups = useCommandGroups();

  const goKeys = Object.fromEntries(
    PLACES.map((place) => [
      place.key,
      (event: KeyboardEvent) => {
        if (event.timeStamp - goPressedAt.current > GO_WINDOW_MS) return;
        goPressedAt.current = Number.NEGATIVE_INFINITY;
        event.preventDefault();
        event.stopImmediatePropagation();
        router.push(place.href);
      },
    ]),
  );
  useHotkeys({
    ...goKeys,
    g: (event) => {
      goPressedAt.current = event.timeStamp;
    },
    "mod+k": (event) => {
      event.preventDefault();
      setPaletteOpen((isOpen) => !isOpen);
    },
    "?": () => setHelpOpen(true),
  });

  const groups: PaletteGroup[] = [
    ...pageGroups,
    {
      heading: "Go to",
      items: PLACES.map((place) => ({
        id: place.href,
        label: place.label,
        icon: <place.icon aria-hidden />,
        keys: `g ${place.key}`,
        onSelect: () => router.push(place.href),
      })),
    },
    accountCommands,
  ];

  return (
    <>
      <SkipLink />
      <div className="flex min-h-dvh">
        <Sidebar counts={counts} onFind={() => setPaletteOpen(true)} footer={account} />
        <div className="flex min-w-0 flex-1 flex-col">
          <PhoneBar counts={counts} onFind={() => setPaletteOpen(true)} account={account} />
          <OfflineBar />
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-6xl flex-1 px-4 pt-4 pb-28 focus:outline-none md:px-8 md:pt-7 md:pb-12"
          >
            {children}
          </main>
        </div>
      </div>
      <BottomBar counts={counts} />
      <CommandPalette
        open={isPaletteOpen}
        onOpenChange={setPaletteOpen}
        groups={groups}
        placeholder="Find a page or do something"
      />
      <ShortcutsDialog open={isHelpOpen} onOpenChange={setHelpOpen} />
    </>
  );
}

export function AppShell(props: AppShellProps) {
  return (
    <CommandsProvider>
      <Frame {...props} />
    </CommandsProvider>
  );
}
