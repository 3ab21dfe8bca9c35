import { cn } from "@/components/ui/cn";

/** The mark: a folder with a sheet in it, and the tick that lets it go. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn("size-7", className)}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path d="M10 6.5h9l4 4V19H10z" className="fill-on-accent" opacity=".55" />
      <path d="M6.5 12.5h6l2 2.5h11v8.5a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2z" className="fill-on-accent" />
      <path
        d="m12.2 20.2 2.7 2.7 5-5.2"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-accent"
      />
    </svg>
  );
}

export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2.5", className)}>
      <LogoMark />
      <span className="font-semibold font-serif text-ink text-lg tracking-tight">Dossier</span>
    </span>
  );
}
