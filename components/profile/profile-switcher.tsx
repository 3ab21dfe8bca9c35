"use client";

import { Check, ChevronsUpDown, Settings2, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { useCommands } from "@/components/layout/commands";
import { useProfiles } from "@/components/profile/use-profiles";
import { Menu } from "@/components/ui/menu";

/** Which profile is in view, and the others; nothing while there is one. */
export function ProfileSwitcher() {
  const router = useRouter();
  const { profiles, switchTo } = useProfiles();
  const active = profiles.find((profile) => profile.isActive);
  const others = profiles.filter((profile) => !profile.isActive);
  const key = others.map((profile) => `${profile.id} ${profile.name}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the group changes when the names do
  const group = useMemo(
    () =>
      others.length > 0
        ? {
            heading: "Profiles",
            items: others.map((profile) => ({
              id: `profile-${profile.id}`,
              label: `Look at ${profile.name}`,
              icon: <UserRound aria-hidden />,
              onSelect: () => switchTo(profile.id),
            })),
          }
        : null,
    [key],
  );
  useCommands(group);
  if (!active || others.length === 0) return null;
  return (
    <Menu
      align="start"
      label="Profile in view"
      trigger={
        <button
          type="button"
          className="flex min-h-11 w-full items-center gap-2 rounded-md px-2 text-left text-sm hover:bg-hover md:min-h-9"
        >
          <UserRound aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0 flex-1 truncate font-medium">
            <span className="sr-only">Profile in view: </span>
            {active.name}
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
        </button>
      }
      items={[
        ...profiles.map((profile) => ({
          id: profile.id,
          label: profile.name,
          icon: profile.isActive ? <Check aria-hidden /> : <UserRound aria-hidden className="text-muted" />,
          onSelect: () => (profile.isActive ? undefined : switchTo(profile.id)),
        })),
        {
          id: "manage",
          label: "Profiles in the settings",
          icon: <Settings2 aria-hidden />,
          onSelect: () => router.push("/settings#profiles"),
        },
      ]}
    />
  );
}
