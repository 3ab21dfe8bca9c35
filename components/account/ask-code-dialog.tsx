import { useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { errorCode, errorMessage } from "@/components/layout/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** True for the refusal of an act that asks for the account's second factor. */
export function asksForCode(error: unknown): boolean {
  return errorCode(error) === "PRECONDITION_FAILED";
}

/** Asks for the second factor once more before an act that counts. */
export function AskCodeDialog({
  confirmLabel,
  pending,
  error,
  onCode,
  onClose,
}: {
  /** Names the act: "Approve these files". */
  confirmLabel: string;
  pending: boolean;
  /** What the last try was refused for. */
  error: unknown;
  onCode: (code: string) => void;
  onClose: () => void;
}) {
  const [code, setCode] = useState("");
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Is it you?"
      description="Your account asks for a code before something is approved."
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" form="ask-code" variant="primary" pending={pending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        id="ask-code"
        onSubmit={(event) => {
          event.preventDefault();
          onCode(code);
        }}
      >
        <CodeField
          value={code}
          onChange={setCode}
          autoFocus
          error={asksForCode(error) ? undefined : errorMessage(error)}
        />
      </form>
    </Dialog>
  );
}
