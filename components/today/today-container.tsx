"use client";

import { useQuery } from "@tanstack/react-query";
import { LoaderCircle, PackageCheck, Stamp, TriangleAlert } from "lucide-react";
import { ErrorState } from "@/components/feedback/error-state";
import { ListSkeleton } from "@/components/feedback/loading";
import { MatchScore } from "@/components/job/match-score";
import { errorCode, errorMessage, useTRPC } from "@/components/layout/trpc";
import { DueReminders } from "@/components/reminder/due-reminders";
import { type FirstStep, type TodayItem, TodayView } from "@/components/today/today-view";
import { TimeAgo } from "@/components/ui/time-ago";

const REFRESH_MS = 10_000;
const WORTH_AN_HOUR = 4;

export function TodayContainer() {
  const trpc = useTRPC();
  const resumes = useQuery(trpc.resume.list.queryOptions());
  const profile = useQuery(trpc.profile.get.queryOptions());
  const boards = useQuery(trpc.board.followed.queryOptions());
  const jobs = useQuery(trpc.job.list.queryOptions({ filter: {}, limit: 20 }));
  const approvals = useQuery(trpc.approval.list.queryOptions());
  const applications = useQuery(trpc.application.list.queryOptions(undefined, { refetchInterval: REFRESH_MS }));

  const failed = [resumes, profile, boards, jobs, approvals, applications].find(
    (query) => query.error && query.data === undefined,
  );
  if (failed && errorCode(failed.error) !== "UNAUTHORIZED") {
    return (
      <ErrorState
        what="Today could not be loaded"
        message={errorMessage(failed.error)}
        onRetry={() => failed.refetch()}
      />
    );
  }
  if (!resumes.data || !profile.data || !boards.data || !jobs.data || !approvals.data || !applications.data) {
    return <ListSkeleton label="Loading today" count={4} />;
  }

  const { wishes } = profile.data;
  const steps: FirstStep[] = [
    {
      id: "resume",
      title: "Bring your resume",
      text: "PDF, Word or JSON Resume. You see what was read and correct it.",
      isDone: resumes.data.some((resume) => !resume.error),
      href: "/resumes",
      actionLabel: "Upload a resume",
    },
    {
      id: "wishes",
      title: "Say what you want",
      text: "Titles and places are enough for a start.",
      isDone: wishes.titles.length > 0 || wishes.places.length > 0,
      href: "/settings",
      actionLabel: "Write your wishes",
    },
    {
      id: "boards",
      title: "Find jobs",
      text: "Follow companies, or try the sample boards; then look for jobs.",
      isDone: (jobs.data.total ?? 0) > 0,
      href: boards.data.length > 0 ? "/jobs" : "/boards",
      actionLabel: boards.data.length > 0 ? "Look for jobs" : "Choose companies",
    },
    {
      id: "prepare",
      title: "Prepare an application",
      text: "Choose the job that is worth an hour. Dossier writes the first draft from your own words.",
      isDone: applications.data.length > 0,
      href: "/jobs",
      actionLabel: "Choose a job",
    },
    {
      id: "approve",
      title: "Approve it",
      text: "Read it beside what it stands on. Nothing is used before you say yes.",
      isDone: applications.data.some(
        (item) => !["preparing", "draft", "failed", "cancelled", "awaiting_approval"].includes(item.status),
      ),
      href: approvals.data[0] ? `/approvals/${approvals.data[0].id}` : "/applications",
      actionLabel: approvals.data[0] ? "Review it" : "Look at it",
    },
  ];

  const needsYou: TodayItem[] = [
    ...approvals.data.map((item) => ({
      id: item.id,
      href: `/approvals/${item.id}`,
      title: `Approve: ${item.title}`,
      detail: (
        <>
          {item.company}, prepared <TimeAgo at={item.requestedAt} />
        </>
      ),
      icon: <Stamp aria-hidden className="size-5 shrink-0 text-accent" />,
    })),
    ...applications.data
      .filter((item) => item.status === "draft" || item.status === "failed")
      .map((item) => ({
        id: item.id,
        href: `/applications/${item.id}`,
        title: `Look at: ${item.title}`,
        detail:
          item.status === "failed"
            ? `${item.company}, it stopped by an error`
            : `${item.company}, a statement needs you`,
        icon: <TriangleAlert aria-hidden className="size-5 shrink-0 text-warn" />,
      })),
    ...applications.data
      .filter((item) => item.status === "ready")
      .map((item) => ({
        id: item.id,
        href: `/applications/${item.id}`,
        title: `Send: ${item.title}`,
        detail: `${item.company}, approved and ready to download`,
        icon: <PackageCheck aria-hidden className="size-5 shrink-0 text-good" />,
      })),
  ];
  const underWay: TodayItem[] = applications.data
    .filter((item) => item.status === "preparing" || item.status === "approved")
    .map((item) => ({
      id: item.id,
      href: `/applications/${item.id}`,
      title: item.title,
      detail: `${item.company}, being prepared`,
      icon: <LoaderCircle aria-hidden className="size-5 shrink-0 animate-spin text-muted motion-reduce:animate-none" />,
    }));
  const worthAnHour: TodayItem[] = jobs.data.items
    .filter((job) => !job.applicationId && job.excludedBy.length === 0)
    .slice(0, WORTH_AN_HOUR)
    .map((job) => ({
      id: job.id,
      href: `/jobs/${job.id}`,
      title: job.title,
      detail: [job.company, job.location].filter(Boolean).join(", "),
      icon: <MatchScore score={job.score} />,
    }));
  const isSettled = steps.every((step) => step.isDone);
  const answer =
    needsYou.length > 0
      ? needsYou.length === 1
        ? "One thing needs you."
        : `${needsYou.length} things need you.`
      : isSettled
        ? "Nothing needs you now."
        : "A few steps to your first application.";
  return (
    <TodayView
      answer={answer}
      firstSteps={isSettled ? null : steps}
      needsYou={needsYou}
      underWay={underWay}
      worthAnHour={worthAnHour}
      dates={<DueReminders />}
    />
  );
}
