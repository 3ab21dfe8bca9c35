import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  /** What else to know before saying yes, such as a list. */
  children?: ReactNode;
  /** The safe answer. */
  keepLabel?: string;
  /** Names the act: "Delete the file", never "OK". */
  confirmLabel: string;
  onConfirm: () => void;
};

/** Asks before an act that cannot be undone. The safe answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, description, children, keepLabel = "Keep it", confirmLabel, onConfirm } = props;
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <AlertDialog.Content className="fixed inset-x-4 top-[min(24vh,8rem)] z-50 mx-auto max-h-[calc(100dvh-9rem)] max-w-md overflow-y-auto animate-fade rounded-lg border bg-raised p-5 shadow-float focus:outline-none">
          <AlertDialog.Title className="font-semibold text-ink text-lg">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted text-sm">{description}</AlertDialog.Description>
          {children}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel className={buttonClass("secondary")}>{keepLabel}</AlertDialog.Cancel>
            <AlertDialog.Action className={buttonClass("danger")} onClick={onConfirm}>
              {confirmLabel}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
