"use client";

import { useQuery } from "@tanstack/react-query";
import { PackageCheck } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/feedback/empty-state";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { PageHeader } from "@/components/layout/page-header";
import { useTRPC } from "@/components/layout/trpc";
import { CHANNEL_LABELS, STATE_WORDS } from "@/components/submission/submission-words";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { ExactTime } from "@/components/ui/time-ago";

const FORMATS: Record<string, string> = { zip: "All files, ZIP", pdf: "Letter and resume, one PDF" };

/** Everything that was ever sent or downloaded for sending, with the hashes by which anyone can check it. */
export function LedgerContainer() {
  const trpc = useTRPC();
  const exports = useQuery(trpc.approval.ledger.queryOptions());
  const sent = useQuery(trpc.submission.list.queryOptions({ limit: 200 }));
  return (
    <>
      <PageHeader
        back={{ href: "/approvals", label: "Approvals" }}
        title="What left"
        lead="Everything that was ever sent, or downloaded for sending. Nothing is taken out of this list."
      />
      <QueryView
        query={exports}
        what="The list could not be loaded"
        loading={<ListSkeleton label="Loading what left" count={4} />}
      >
        {(rows) => (
          <div className="flex flex-col gap-5">
            {sent.data && sent.data.length > 0 ? (
              <Surface aria-labelledby="sent">
                <SurfaceHeader id="sent" title="Sent" />
                <ul className="divide-y">
                  {sent.data.map((row) => (
                    <li key={row.id} className="flex flex-col gap-1 px-4 py-3 text-sm">
                      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                        <Link
                          href={`/applications/${row.applicationId}`}
                          className="font-medium underline underline-offset-2"
                        >
                          {STATE_WORDS[row.state].title}
                        </Link>
                        <span className="text-muted">
                          {CHANNEL_LABELS[row.channel]}, <ExactTime at={row.changedAt} />
                        </span>
                      </p>
                      <Hash label="Package" value={row.packageHash} />
                    </li>
                  ))}
                </ul>
              </Surface>
            ) : null}
            <Surface aria-labelledby="downloaded">
              <SurfaceHeader id="downloaded" title="Downloaded for sending" />
              {rows.length === 0 ? (
                <EmptyState icon={<PackageCheck aria-hidden />} title="Nothing was downloaded yet">
                  When you download an approved package, it is written down here with its hash.
                </EmptyState>
              ) : (
                <ul className="divide-y">
                  {rows.map((row) => (
                    <li key={row.id} className="flex flex-col gap-1 px-4 py-3 text-sm">
                      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                        <span className="font-medium">
                          {row.title}, {row.company}
                        </span>
                        <span className="text-muted">
                          {FORMATS[row.format] ?? row.format}, <ExactTime at={row.at} />
                        </span>
                      </p>
                      <p className="break-all text-muted">{row.filename}</p>
                      <Hash label="Package" value={row.packageHash} />
                      <Hash label="These bytes" value={row.sha256} />
                    </li>
                  ))}
                </ul>
              )}
            </Surface>
            <Surface aria-labelledby="verify">
              <SurfaceHeader id="verify" title="Check a ZIP yourself" />
              <div className="flex flex-col gap-2 px-4 pb-4 text-sm">
                <p>
                  Every ZIP carries a list of its files with their hashes. This command reads it and says what differs,
                  if one letter does:
                </p>
                <code className="break-all rounded-sm bg-sunken p-2 font-mono text-xs">
                  npm run dossier -- package verify FILE.zip --hash PACKAGE
                </code>
                <p className="text-muted">
                  For PACKAGE write the hash of the package above. A single file is checked by any tool for SHA-256.
                </p>
              </div>
            </Surface>
          </div>
        )}
      </QueryView>
    </>
  );
}

function Hash({ label, value }: { label: string; value: string }) {
  return (
    <p className="break-all font-mono text-muted text-xs">
      <span className="font-sans">{label}: </span>
      {value}
    </p>
  );
}
