import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="mx-auto flex max-w-lg flex-col items-start gap-4 px-5 py-24">
      <h1 className="font-semibold text-xl">There is nothing at this address</h1>
      <p className="text-muted">It may have been deleted, or it belongs to somebody else. Nothing of yours was lost.</p>
      <ButtonLink href="/today" variant="primary">
        Go to Today
      </ButtonLink>
    </main>
  );
}
