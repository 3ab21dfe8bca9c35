import { PackageCheck } from "lucide-react";
import { EmptyState } from "@/components/feedback/empty-state";
import { LedgerLine } from "@/components/package/ledger-line";
import { Button, ButtonLink } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import type { LedgerEntry } from "@/lib/domain/package/ledger";

export type LedgerViewProps = {
  entries: readonly LedgerEntry[];
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
};

/** What left, newest first, with the hashes by which anyone can check it. */
export function LedgerView({ entries, hasMore, isLoadingMore, onMore }: LedgerViewProps) {
  if (entries.length === 0)
    return (
      <Surface aria-label="What left">
        <EmptyState
          icon={<PackageCheck aria-hidden />}
          title="Nothing has left yet"
          action={<ButtonLink href="/approvals">To the approvals</ButtonLink>}
        >
          When you send or download an approved package, it is written down here with its hash.
        </EmptyState>
      </Surface>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Surface aria-label="What left">
        <ol className="divide-y">
          {entries.map((entry) => (
            <LedgerLine key={entry.id} entry={entry} />
          ))}
        </ol>
        {hasMore ? (
          <div className="border-t p-3 text-center">
            <Button pending={isLoadingMore} onClick={onMore}>
              Show older ones
            </Button>
          </div>
        ) : null}
      </Surface>
      <Surface aria-labelledby="verify">
        <SurfaceHeader id="verify" title="Check it yourself" />
        <div className="flex flex-col gap-2 p-4 text-sm">
          <p>A ZIP carries the hashes of its files. This command says what differs, if one letter does:</p>
          <code className="break-words rounded-sm bg-sunken p-2 font-mono text-xs">
            npm run dossier -- package verify FILE.zip --hash PACKAGE
          </code>
          <p className="text-muted">
            PACKAGE is the package's hash. One file alone is checked by any tool for SHA-256.
          </p>
        </div>
      </Surface>
    </div>
  );
}
