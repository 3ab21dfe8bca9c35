import { Download, FileText } from "lucide-react";
import { useState } from "react";
import { packageFileLinks, packagePdfUrl, packageZipUrl } from "@/components/application/package-files";
import { CHANNEL_LABELS, routeWords, sendLabels } from "@/components/submission/submission-words";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import type { PackageFile } from "@/lib/domain/package/package.schema";
import type { SubmissionChannelName } from "@/lib/domain/submission/submission.schema";
import type { SubmissionRoute } from "@/lib/domain/submission/submission-routes";

export type SealedToSend = { id: string; hash: string; subject: string; files: PackageFile[]; mailed: string[] };

export type SendFormProps = {
  title: string;
  company: string;
  routes: readonly SubmissionRoute[];
  hasMailServer: boolean;
  sealed: SealedToSend;
  isBusy: boolean;
  onSend: (channel: SubmissionChannelName) => void;
};

/** The way is chosen, then what leaves is shown once more with its hash, then one press sends it. */
export function SendForm({ title, company, routes, hasMailServer, sealed, isBusy, onSend }: SendFormProps) {
  const [chosen, setChosen] = useState<SubmissionChannelName | null>(null);
  const [isAsking, setAsking] = useState(false);
  const route = routes.find((one) => one.channel === chosen) ?? routes[0];
  if (!route) return null;
  const labels = sendLabels(route.channel, hasMailServer);
  const links = packageFileLinks(sealed.id, sealed.files);
  const leaving = route.channel === "hand_off" ? links : links.filter((file) => sealed.mailed.includes(file.path));
  return (
    <>
      {routes.length > 1 ? (
        <Segmented
          label="How to send it"
          value={route.channel}
          onValueChange={setChosen}
          options={routes.map(({ channel }) => ({ value: channel, label: CHANNEL_LABELS[channel] }))}
          className="self-start"
        />
      ) : null}
      <div className="max-w-prose text-sm">
        {route.channel === "practice" ? (
          <Badge tone="warn" className="mb-2">
            Practice
          </Badge>
        ) : null}
        <p>{routeWords(route, company, hasMailServer)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={isBusy} onClick={() => setAsking(true)}>
          {labels.begin}
        </Button>
        <a href={packageZipUrl(sealed.id)} download className={buttonClass("secondary")}>
          <Download aria-hidden />
          Download ZIP
        </a>
        <a href={packagePdfUrl(sealed.id)} download className={buttonClass("secondary")}>
          <Download aria-hidden />
          One PDF
        </a>
      </div>
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`${labels.begin}: “${title}”`}
        description={
          route.channel === "e_mail" ? `To ${route.recipient}, subject “${sealed.subject}”.` : `To ${company}.`
        }
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Not yet</Button>
            <Button
              variant="primary"
              pending={isBusy}
              onClick={() => {
                setAsking(false);
                onSend(route.channel);
              }}
            >
              {labels.confirm}
            </Button>
          </>
        }
      >
        <p className="mb-1 font-medium text-sm">
          {route.channel === "hand_off" ? "What belongs to it" : "What is sent"}
        </p>
        <ul className="divide-y">
          {leaving.map((file) => (
            <li key={file.path}>
              <a
                href={file.url}
                className="flex min-h-11 items-center gap-2.5 py-1.5 text-sm underline-offset-2 hover:underline"
              >
                <FileText aria-hidden className="size-4 text-muted" />
                {file.label}
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-2 break-all font-mono text-muted text-xs">
          <span className="sr-only">Hash of the approved package: </span>
          {sealed.hash}
        </p>
      </Dialog>
    </>
  );
}
