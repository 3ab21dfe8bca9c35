"use client";

import { useQuery } from "@tanstack/react-query";
import { LogOut, Server } from "lucide-react";
import Link from "next/link";
import { OwnDataPanel } from "@/components/account/own-data-panel";
import { SecondFactorPanel } from "@/components/account/second-factor-panel";
import { SessionsPanel } from "@/components/account/sessions-panel";
import { signOut } from "@/components/account/sign-out";
import { BoardContainer } from "@/components/board/board-container";
import { PageHeader } from "@/components/layout/page-header";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { useTRPC } from "@/components/layout/trpc";
import { NoticeWishesForm } from "@/components/notification/notice-wishes-form";
import { RetentionForm } from "@/components/package/retention-form";
import { ProfilesPanel } from "@/components/profile/profiles-panel";
import { WishesContainer } from "@/components/profile/wishes-container";
import { CalendarSharing } from "@/components/reminder/calendar-sharing";
import { Button, ButtonLink } from "@/components/ui/button";
import { SurfaceSection } from "@/components/ui/surface";
import { UsageSummary } from "@/components/usage/usage-summary";

const SECTIONS = [
  { id: "profiles", label: "Profiles" },
  { id: "wishes", label: "Wishes" },
  { id: "boards", label: "Companies" },
  { id: "calendar", label: "Calendar" },
  { id: "notices", label: "Notices" },
  { id: "keeping", label: "Keeping" },
  { id: "appearance", label: "Appearance" },
  { id: "account", label: "Account" },
] as const;

export function SettingsView() {
  const trpc = useTRPC();
  const me = useQuery(trpc.account.me.queryOptions());
  return (
    <>
      <PageHeader
        title="Settings"
        lead="What you want, where to look, and who sees what. Everything stays on this machine."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[10rem_minmax(0,1fr)]">
        <nav aria-label="Sections" className="flex gap-1 overflow-x-auto lg:sticky lg:top-7 lg:flex-col lg:self-start">
          {SECTIONS.map((section) => (
            <a
              key={section.id}
              href={`#${section.id}`}
              className="flex min-h-11 items-center whitespace-nowrap rounded-md px-3 font-medium text-muted text-sm hover:bg-hover hover:text-ink lg:min-h-9"
            >
              {section.label}
            </a>
          ))}
        </nav>
        <div className="flex max-w-2xl flex-col gap-6 [&>section]:scroll-mt-20">
          <SurfaceSection
            id="profiles"
            title="Profiles"
            hint="One for each direction you look in, or for each person you help."
          >
            <ProfilesPanel />
          </SurfaceSection>
          <SurfaceSection
            id="wishes"
            title="Wishes"
            hint="They move jobs up and down; they never hide one without saying so."
          >
            <WishesContainer />
            <p className="border-t px-4 py-3 text-sm">
              <Link href="/settings/matching" className="font-medium text-accent underline underline-offset-2">
                How jobs are put in order
              </Link>
              <span className="text-muted">: weights, what was learned from jobs, chances</span>
            </p>
          </SurfaceSection>
          <SurfaceSection
            id="boards"
            title="Companies"
            hint="Jobs are read from the public boards of those you follow."
          >
            <BoardContainer />
          </SurfaceSection>
          <SurfaceSection id="calendar" title="Calendar">
            <CalendarSharing />
          </SurfaceSection>
          <SurfaceSection
            id="notices"
            title="Notices"
            hint="Everything is told in Dossier; what is ticked comes by e-mail too."
          >
            <NoticeWishesForm />
          </SurfaceSection>
          <SurfaceSection
            id="keeping"
            title="Keeping"
            hint="How long applications stay after they ended. You can delete any of them yourself at any time."
          >
            <RetentionForm />
          </SurfaceSection>
          <SurfaceSection id="appearance" title="Appearance">
            <div className="p-4">
              <ThemeSwitch />
            </div>
          </SurfaceSection>
          <SurfaceSection id="account" title="Account">
            <div className="flex flex-col gap-4 p-4">
              {me.data ? (
                <dl className="grid grid-cols-[5rem_1fr] gap-y-1.5 text-sm">
                  <dt className="text-muted">Name</dt>
                  <dd>{me.data.name}</dd>
                  <dt className="text-muted">Email</dt>
                  <dd className="break-all">{me.data.email}</dd>
                </dl>
              ) : null}
              <UsageSummary />
              <div className="flex flex-wrap gap-2">
                {me.data?.role === "admin" ? (
                  <ButtonLink href="/admin">
                    <Server aria-hidden />
                    What runs here
                  </ButtonLink>
                ) : null}
                <Button onClick={() => void signOut()}>
                  <LogOut aria-hidden />
                  Sign out
                </Button>
              </div>
              <SecondFactorPanel />
              <SessionsPanel />
              {me.data ? <OwnDataPanel email={me.data.email} /> : null}
            </div>
          </SurfaceSection>
        </div>
      </div>
    </>
  );
}
