import Link from "next/link";
import type { ApprovalListItem } from "@/components/approval/approval-list-view";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** One yes for several packages: every one of them is named, with the hash it is bound to. */
export function ApproveManyDialog({
  items,
  open,
  onOpenChange,
  onApprove,
}: {
  items: readonly ApprovalListItem[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onApprove: () => void;
}) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={items.length === 1 ? "Approve this application?" : `Approve these ${items.length} applications?`}
      description="Your yes holds for exactly these packages. Each is judged by itself: one that is refused stops none of the others."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Not now</Button>
          <Button variant="primary" onClick={onApprove}>
            Approve all {items.length}
          </Button>
        </>
      }
    >
      <ul className="divide-y">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2.5 text-sm">
            <Link href={`/approvals/${item.id}`} className="font-medium text-accent underline underline-offset-2">
              {item.title}
            </Link>
            <span className="text-muted">{item.company}</span>
            <span className="basis-full break-all font-mono text-muted text-xs">{item.packageHash.slice(0, 32)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
