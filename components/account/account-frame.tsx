"use client";

import { useQuery } from "@tanstack/react-query";
import { LogOut, Monitor, Moon, Server, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useMemo } from "react";
import { AccountFooter } from "@/components/account/account-footer";
import { signOut } from "@/components/account/sign-out";
import { AppShell } from "@/components/layout/app-shell";
import { useTheme } from "@/components/layout/theme-provider";
import { useTRPC } from "@/components/layout/trpc";
import { useOfflinePlaces } from "@/components/layout/use-offline-places";
import { useNotificationToasts } from "@/components/notification/use-notification-toasts";
import { ProfileSwitcher } from "@/components/profile/profile-switcher";
import type { PaletteGroup } from "@/components/ui/command-palette";

const REFRESH_MS = 20_000;

/** The shell with what belongs to the person in it. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { setTheme } = useTheme();
  const me = useQuery(trpc.account.me.queryOptions());
  const approvals = useQuery(trpc.approval.list.queryOptions(undefined, { refetchInterval: REFRESH_MS }));
  const unread = useQuery(trpc.notification.countUnread.queryOptions(undefined, { refetchInterval: REFRESH_MS }));
  useNotificationToasts();
  useOfflinePlaces();
  const waiting = approvals.data?.filter((item) => !item.snoozedUntil || item.snoozedUntil.getTime() <= Date.now());
  const isAdmin = me.data?.role === "admin";
  const commands = useMemo<PaletteGroup>(
    () => ({
      heading: "Do",
      items: [
        { id: "theme-light", label: "Light appearance", icon: <Sun aria-hidden />, onSelect: () => setTheme("light") },
        { id: "theme-dark", label: "Dark appearance", icon: <Moon aria-hidden />, onSelect: () => setTheme("dark") },
        {
          id: "theme-system",
          label: "Appearance as the system",
          icon: <Monitor aria-hidden />,
          onSelect: () => setTheme("system"),
        },
        ...(isAdmin
          ? [
              {
                id: "admin",
                label: "What runs here",
                icon: <Server aria-hidden />,
                onSelect: () => router.push("/admin"),
              },
            ]
          : []),
        { id: "sign-out", label: "Sign out", icon: <LogOut aria-hidden />, onSelect: () => void signOut() },
      ],
    }),
    [isAdmin, router, setTheme],
  );
  return (
    <AppShell
      counts={{ "/approvals": waiting?.length ?? 0, "/notifications": unread.data ?? 0 }}
      account={
        me.data ? (
          <>
            <ProfileSwitcher />
            <AccountFooter name={me.data.name} email={me.data.email} />
          </>
        ) : (
          <div className="h-12" />
        )
      }
      accountCommands={commands}
    >
      {children}
    </AppShell>
  );
}
