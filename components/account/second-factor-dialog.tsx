import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { QrPicture } from "@/components/account/qr-picture";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

const UNREACHED = "Dossier could not be reached. Try again in a moment.";

/** Sets a second factor up: scan, prove with a first code, keep the recovery codes. */
export function SecondFactorDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const [code, setCode] = useState("");
  const start = useMutation(trpc.account.startSecondFactor.mutationOptions());
  const confirm = useMutation(trpc.account.confirmSecondFactor.mutationOptions());
  const { mutate } = start;
  useEffect(() => mutate(), [mutate]);
  const codes = confirm.data?.recoveryCodes;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={codes ? "Keep these recovery codes" : "Turn a second factor on"}
      footer={
        codes ? (
          <>
            <a
              className={buttonClass("secondary")}
              download="dossier-recovery-codes.txt"
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`}
            >
              <Download aria-hidden />
              Save as a file
            </a>
            <Button variant="primary" onClick={onClose}>
              I have kept them
            </Button>
          </>
        ) : (
          <Button
            type="submit"
            form="second-factor"
            variant="primary"
            pending={confirm.isPending}
            disabled={!start.data}
          >
            Turn it on
          </Button>
        )
      }
    >
      {codes ? (
        <>
          <p className="text-muted text-sm">
            Each lets you in once when your phone is not there. They are not shown again.
          </p>
          <ul className="mt-3 grid grid-cols-2 gap-x-4 gap-y-1.5 rounded-md bg-sunken p-4 font-mono text-ink">
            {codes.map((recovery) => (
              <li key={recovery}>{recovery}</li>
            ))}
          </ul>
        </>
      ) : (
        <form
          id="second-factor"
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            confirm.mutate({ code });
          }}
        >
          {start.error ? <Notice tone="bad">{errorMessage(start.error) ?? UNREACHED}</Notice> : null}
          <p className="text-muted text-sm">
            Scan this with an authenticator app, or type the key into it. Then write the code that it shows.
          </p>
          {start.data ? (
            <>
              <QrPicture text={start.data.uri} label="QR code for your authenticator app" />
              <p className="text-sm">
                <span className="text-muted">Key: </span>
                <code className="break-all">{start.data.secret.match(/.{1,4}/g)?.join(" ")}</code>
              </p>
            </>
          ) : (
            <Skeleton className="size-48" />
          )}
          <CodeField
            value={code}
            onChange={setCode}
            help="Six digits from your authenticator app."
            error={confirm.error ? (errorMessage(confirm.error) ?? UNREACHED) : undefined}
          />
        </form>
      )}
    </Dialog>
  );
}
