import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { SkipLink } from "@/components/layout/skip-link";
import { ButtonLink } from "@/components/ui/button";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between px-5 py-4 md:px-8">
        <Link href="/" aria-label="Dossier, first page" className="rounded-md py-1.5">
          <Logo />
        </Link>
        <nav aria-label="Account" className="flex items-center gap-2">
          <ButtonLink href="/sign-in" variant="ghost">
            Sign in
          </ButtonLink>
          <ButtonLink href="/sign-up" className="max-sm:hidden">
            Create account
          </ButtonLink>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="focus:outline-none">
        {children}
      </main>
      <footer className="mx-auto mt-20 w-full max-w-6xl px-5 pb-10 md:px-8">
        <p className="border-t pt-6 text-muted text-sm">
          Dossier is free software under the MIT licence. It runs on your machine and keeps your data there.
        </p>
      </footer>
    </>
  );
}
