import { Check, CircleDashed } from "lucide-react";

/** What a review looks like, drawn from an invented application: a letter, a marked sentence, and what it stands on. */
export function LandingPicture() {
  return (
    <figure className="rounded-lg border bg-surface shadow-float">
      <div className="flex items-center justify-between gap-4 border-b px-4 py-2.5 text-sm">
        <span className="min-w-0 truncate font-medium">Platform engineer, Nordlicht Energie</span>
        <span className="shrink-0 text-muted">7 of 9 requirements met</span>
      </div>
      <div className="grid sm:grid-cols-[1.35fr_1fr]">
        <div className="bg-sunken p-4 sm:rounded-bl-lg">
          <div className="rounded-sm bg-surface px-5 py-6 font-serif text-ink text-sm leading-6 shadow-lift">
            <p>Dear hiring team,</p>
            <p className="mt-3">
              you look for somebody who has moved services to Kubernetes before.{" "}
              <mark className="rounded-[2px] bg-mark px-0.5 text-ink">
                At Fjordbank I moved 14 services to Kubernetes and cut deploy time from 40 to 6 minutes.
              </mark>
            </p>
            <p className="mt-3 text-muted">I would like to do the same for your grid control.</p>
            <p className="mt-3">Kind regards, Mira Lindqvist</p>
          </div>
        </div>
        <div className="space-y-4 p-4 text-sm">
          <div>
            <p className="font-medium text-faint text-xs">This sentence stands on</p>
            <blockquote className="mt-1.5 border-accent border-l-2 pl-3 font-serif text-ink leading-5">
              “Moved 14 services to Kubernetes; deploys went from 40 min to 6.”
            </blockquote>
            <p className="mt-1.5 text-muted text-xs">Your resume, page 1, Fjordbank</p>
          </div>
          <ul className="space-y-1.5">
            <li className="flex items-center gap-2">
              <Check aria-hidden className="size-4 text-good" />
              Kubernetes, met
            </li>
            <li className="flex items-center gap-2">
              <Check aria-hidden className="size-4 text-good" />5 years with Go, met
            </li>
            <li className="flex items-center gap-2 text-muted">
              <CircleDashed aria-hidden className="size-4" />
              SCADA, not found in your resume
            </li>
          </ul>
          <p aria-hidden className="rounded-md bg-accent px-3 py-2 text-center font-medium text-on-accent">
            Approve these files
          </p>
        </div>
      </div>
      <figcaption className="sr-only">
        An invented example of the review page: a sentence of the letter is marked, and beside it the line of the resume
        that it stands on.
      </figcaption>
    </figure>
  );
}
