"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { isUnderWay, outcomeOf } from "@/components/posting/import-words";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";

type Clip = { mark: string; url: string; title: string; html: string };
const WAIT_MS = 6_000;

function clipOf(data: unknown): Clip | null {
  if (typeof data !== "object" || data === null || !("type" in data) || data.type !== "dossier:page") return null;
  if (!("mark" in data && "url" in data && "title" in data && "html" in data)) return null;
  const { mark, url, title, html } = data;
  if (typeof mark !== "string" || typeof url !== "string" || typeof title !== "string" || typeof html !== "string")
    return null;
  return { mark, url, title, html };
}

async function sendClip(clip: Clip, key: string): Promise<string> {
  const { url, title, html } = clip;
  const response = await fetch("/api/ingest/clip", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ url, title, html }),
  });
  const answer: unknown = await response.json();
  if (typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string")
    return answer.id;
  const error = typeof answer === "object" && answer !== null && "error" in answer ? answer.error : null;
  const message =
    typeof error === "object" && error !== null && "message" in error
      ? String(error.message)
      : "The page could not be sent.";
  throw new Error(message);
}

/** The small window that the bookmark opens: takes the page from the tab behind it and says what came of it. */
export function ClipPageContainer() {
  const trpc = useTRPC();
  const [isAlone, setAlone] = useState(false);
  const exchange = useMutation(trpc.posting.clipKey.mutationOptions());
  const { mutateAsync } = exchange;
  const clip = useMutation({
    mutationFn: async (page: Clip) => sendClip(page, (await mutateAsync({ mark: page.mark })).key),
  });
  const { mutate } = clip;
  const imports = useQuery(
    trpc.posting.imports.queryOptions(undefined, {
      enabled: clip.isSuccess,
      refetchInterval: (query) => {
        const item = query.state.data?.find((one) => one.id === clip.data);
        return item && !isUnderWay(item) ? false : 700;
      },
    }),
  );

  useEffect(() => {
    const opener: unknown = window.opener;
    if (opener === null) return setAlone(true);
    let isTaken = false;
    const take = (event: MessageEvent) => {
      const page = event.source === window.opener ? clipOf(event.data) : null;
      if (!page || isTaken) return;
      isTaken = true;
      mutate(page);
    };
    window.addEventListener("message", take);
    window.opener.postMessage("dossier:ready", "*");
    const timer = window.setTimeout(() => setAlone(!isTaken), WAIT_MS);
    return () => {
      window.removeEventListener("message", take);
      window.clearTimeout(timer);
    };
  }, [mutate]);

  const item = imports.data?.find((one) => one.id === clip.data);
  if (clip.error)
    return (
      <Notice tone="bad" title="The page was not saved">
        {errorMessage(clip.error) ?? clip.error.message}
      </Notice>
    );
  if (!clip.isPending && !clip.isSuccess)
    return isAlone ? (
      <Notice title="No page reached this window" action={<ButtonLink href="/jobs/add">Other ways</ButtonLink>}>
        Press the bookmark while you look at a job. If you did, that site keeps its pages apart: save the page as a file
        instead.
      </Notice>
    ) : (
      <Waiting words="Taking the page" />
    );
  if (!item || isUnderWay(item)) return <Waiting words={clip.isPending ? "Saving the page" : "Reading the page"} />;
  const [jobId] = item.jobIds;
  const tone = item.status === "failed" ? "bad" : item.status === "to_check" ? "warn" : "good";
  return (
    <div className="flex flex-col items-start gap-4">
      <Notice tone={tone} title={item.status === "done" ? "Saved" : outcomeOf(item)} className="w-full">
        {item.status === "done" ? outcomeOf(item) : item.name}
      </Notice>
      {jobId ? (
        <ButtonLink variant="primary" href={item.jobIds.length === 1 ? `/jobs/${jobId}` : "/jobs"}>
          {item.jobIds.length === 1 ? "Open the job" : "Open jobs"}
        </ButtonLink>
      ) : (
        <ButtonLink variant="primary" href={`/jobs/add#${item.id}`}>
          {item.status === "to_check" ? "Check it" : "See what can be done"}
        </ButtonLink>
      )}
    </div>
  );
}

function Waiting({ words }: { words: string }) {
  return (
    <div>
      <p role="status" className="mb-2 text-sm">
        {words}
      </p>
      <Progress value={null} label={words} />
    </div>
  );
}
