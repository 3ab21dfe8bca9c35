import { CircleHelp, Download, Hand, Send, Trash2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { packagePdfUrl, packageZipUrl } from "@/components/application/package-files";
import { CHANNEL_LABELS } from "@/components/submission/submission-words";
import { ExactTime } from "@/components/ui/time-ago";
import type { LedgerEntry } from "@/lib/domain/package/ledger";

const FORMATS: Record<string, string> = { zip: "All files, ZIP", pdf: "Letter and resume, one PDF" };
const linkClass = "inline-flex min-h-11 items-center text-accent underline underline-offset-2 md:min-h-0";

/** One line of the ledger: what it was, what happened to it, its files while they are here, its hashes for who wants them. */
export function LedgerLine({ entry }: { entry: LedgerEntry }) {
  const { here, title, company } = entry;
  return (
    <li className="flex gap-3 px-4 py-3 text-sm">
      <span className="mt-0.5 text-muted [&_svg]:size-4">{iconOf(entry)}</span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          {here ? (
            <Link href={`/applications/${here.applicationId}`} className="underline-offset-2 hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
          <span className="font-normal text-muted">, {company}</span>
        </p>
        <p>
          {whatOf(entry)} <ExactTime at={entry.at} className="text-muted" />
        </p>
        <Details entry={entry} />
        <div className="flex flex-wrap items-center gap-x-4">
          {here ? (
            <>
              <a href={packagePdfUrl(here.packageId)} download className={linkClass}>
                One PDF
              </a>
              <a href={packageZipUrl(here.packageId)} download className={linkClass}>
                ZIP
              </a>
            </>
          ) : null}
          <details className="min-w-0 flex-1 basis-24 open:basis-full">
            <summary className="inline-flex min-h-11 cursor-pointer items-center text-muted md:min-h-0">
              {entry.kind === "downloaded" ? "Show the hashes" : "Show the hash"}
            </summary>
            <Hash label="Package" value={entry.packageHash} />
            {entry.kind === "downloaded" ? <Hash label="This file" value={entry.sha256} /> : null}
          </details>
        </div>
      </div>
    </li>
  );
}

function iconOf(entry: LedgerEntry): ReactNode {
  if (entry.kind === "downloaded") return <Download aria-hidden />;
  if (entry.kind === "deleted") return <Trash2 aria-hidden />;
  if (entry.state === "unknown") return <CircleHelp aria-hidden className="text-warn" />;
  return entry.state === "handed_over" ? <Hand aria-hidden /> : <Send aria-hidden />;
}

function whatOf(entry: LedgerEntry): string {
  if (entry.kind === "downloaded") return `Downloaded: ${FORMATS[entry.format] ?? entry.format}.`;
  if (entry.kind === "deleted")
    return entry.deletedBy === "owner" ? "Deleted by you." : "Deleted when its time was over.";
  const way = CHANNEL_LABELS[entry.channel];
  if (entry.state === "submitted") return `Sent. ${way}.`;
  if (entry.state === "unknown") return `Not known whether it arrived. ${way}.`;
  return entry.state === "handed_over" ? `With you to send. ${way}.` : `Being sent. ${way}.`;
}

function Details({ entry }: { entry: LedgerEntry }) {
  if (entry.kind === "downloaded") return <p className="break-all text-muted">{entry.filename}</p>;
  const to =
    entry.recipient && entry.channel === "e_mail" ? <span className="break-all">To {entry.recipient}</span> : null;
  if (entry.kind === "sent") return to ? <p className="text-muted">{to}</p> : null;
  return (
    <>
      <p className="text-muted">
        {entry.sentAt ? (
          <>
            It had been sent{entry.channel ? ` (${CHANNEL_LABELS[entry.channel].toLowerCase()})` : ""}{" "}
            <ExactTime at={entry.sentAt} />.
          </>
        ) : entry.approvedAt ? (
          <>
            It had been approved <ExactTime at={entry.approvedAt} />, and not been sent.
          </>
        ) : (
          "It had never been approved, and nothing was sent."
        )}
      </p>
      {to ? <p className="text-muted">{to}</p> : null}
    </>
  );
}

function Hash({ label, value }: { label: string; value: string }) {
  return (
    <p className="break-all font-mono text-muted text-xs leading-5">
      <span className="font-sans">{label}: </span>
      {value}
    </p>
  );
}
