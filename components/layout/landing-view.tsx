import { FileCheck2, KeyRound, Laptop, Quote, ShieldCheck } from "lucide-react";
import { LandingPicture } from "@/components/layout/landing-picture";
import { ButtonLink } from "@/components/ui/button";

const promises = [
  {
    icon: Quote,
    title: "Nothing is invented",
    text: "Every line in a tailored resume or letter stands on words from your own resume. A claim without evidence stops the application and is shown to you.",
  },
  {
    icon: ShieldCheck,
    title: "Nothing leaves without you",
    text: "You approve the exact files. Change one letter and the approval no longer holds.",
  },
  {
    icon: KeyRound,
    title: "No key needed",
    text: "It works from the first minute without an account at a model provider. Bring a key, or a model on your machine, when you want one.",
  },
  {
    icon: Laptop,
    title: "Yours, on your machine",
    text: "Your resume, your answers and everything you sent stay in one folder that you can copy or delete.",
  },
] as const;

const steps = [
  { title: "Bring your resume", text: "PDF, Word, a scan or a photo. You see what was read, and what was uncertain." },
  {
    title: "Say what you want",
    text: "Titles, places, salary, and what you never want again. Follow the company boards you like.",
  },
  {
    title: "Choose a job",
    text: "A ranked list with reasons: which requirements you meet, by which line, and which you do not.",
  },
  {
    title: "Review and approve",
    text: "Resume, letter and answers side by side with their evidence. Approve, and keep the package.",
  },
] as const;

const limits = [
  "It prepares applications; it does not press an employer's submit button.",
  "Its scores compare a resume with a posting. They do not predict an answer.",
  "Without a model it selects and reorders your own words. The letter is plain, and true.",
] as const;

export function LandingView() {
  return (
    <div className="mx-auto max-w-6xl px-5 md:px-8">
      <section className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-12 gap-y-12 pt-10 pb-16 md:pt-16 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div>
          <h1 className="font-medium font-serif text-2xl text-ink">Applications you can stand behind.</h1>
          <p className="mt-5 max-w-[46ch] text-lg text-muted">
            Dossier finds jobs worth an hour, prepares a complete and truthful application for each, and sends nothing
            until you have approved it.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <ButtonLink href="/sign-up" variant="primary" size="lg">
              Start with your resume
            </ButtonLink>
            <ButtonLink href="/sign-in" size="lg">
              Sign in
            </ButtonLink>
          </div>
          <p className="mt-4 flex items-center gap-2 text-muted text-sm">
            <FileCheck2 aria-hidden className="size-4" />
            Free, on this machine, no card and no key.
          </p>
        </div>
        <LandingPicture />
      </section>

      <section
        aria-label="What you can rely on"
        className="grid gap-x-10 gap-y-8 border-y py-12 sm:grid-cols-2 lg:grid-cols-4"
      >
        {promises.map((promise) => (
          <div key={promise.title}>
            <promise.icon aria-hidden className="size-5 text-accent" />
            <h2 className="mt-3 font-semibold text-base">{promise.title}</h2>
            <p className="mt-1.5 text-muted text-sm">{promise.text}</p>
          </div>
        ))}
      </section>

      <section aria-labelledby="steps" className="grid gap-x-12 gap-y-8 py-16 lg:grid-cols-[1fr_2fr]">
        <h2 id="steps" className="font-medium font-serif text-xl">
          From a resume to an approved package
        </h2>
        <ol className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
          {steps.map((step, index) => (
            <li key={step.title} className="flex gap-4">
              <span
                aria-hidden
                className="grid size-7 shrink-0 place-items-center rounded-full font-medium text-accent text-sm ring-1 ring-line"
              >
                {index + 1}
              </span>
              <div>
                <h3 className="font-semibold text-base">{step.title}</h3>
                <p className="mt-1 text-muted text-sm">{step.text}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>

      <section aria-labelledby="limits" className="grid gap-x-12 gap-y-6 border-t py-12 lg:grid-cols-[1fr_2fr]">
        <h2 id="limits" className="font-medium font-serif text-xl">
          What it does not do
        </h2>
        <ul className="max-w-[68ch] list-disc space-y-2 pl-5 text-base text-ink marker:text-faint">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
