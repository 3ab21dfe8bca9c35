import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-5 py-8 md:py-16">
      <header className="mb-8">
        <Link href="/" aria-label="Dossier, first page" className="block rounded-md p-1.5">
          <Logo />
        </Link>
      </header>
      <main className="w-full max-w-sm">{children}</main>
    </div>
  );
}
