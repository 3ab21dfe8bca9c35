import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

export type FormDialogProps = {
  title: string;
  description?: ReactNode;
  /** Names the act: "Save the answer", never "OK". */
  submitLabel: string;
  pending: boolean;
  /** Why the last try failed, in a sentence. */
  failure?: string | null;
  onSubmit: () => void;
  onClose: () => void;
  className?: string;
  children: ReactNode;
};

/** A form in a dialog, open as long as it is rendered. What was typed stays when saving fails. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, submitLabel, pending, failure, onSubmit, onClose, className, children } = props;
  const form = useId();
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} pending={pending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className={cn("flex flex-col gap-4 py-1", className)}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {failure ? <Notice tone="bad">{failure}</Notice> : null}
        {children}
      </form>
    </Dialog>
  );
}
