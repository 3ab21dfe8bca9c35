"use client";

import { Copy } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";

function CopyLine({ label, help, value }: { label: string; help?: string; value: string }) {
  return (
    <Field label={label} help={help}>
      {(control) => (
        <span className="flex gap-1">
          <Input
            {...control}
            readOnly
            value={value}
            className="font-mono text-xs"
            onFocus={(event) => event.target.select()}
          />
          <IconButton
            label={`Copy: ${label}`}
            onClick={() => void navigator.clipboard.writeText(value).then(() => toast("Copied."))}
          >
            <Copy aria-hidden />
          </IconButton>
        </span>
      )}
    </Field>
  );
}

/** How job alerts reach Dossier: by file, or by an address that a mail service hands them on to. */
export function MailPanel({
  hookUrl,
  mailAddress,
  onReplace,
}: {
  hookUrl: string;
  mailAddress: string | null;
  onReplace: () => void;
}) {
  return (
    <div className="flex max-w-[76ch] flex-col gap-4 p-4 text-sm">
      <p className="text-muted">
        Alerts of LinkedIn, Indeed, Glassdoor, StepStone and others list jobs with their links. Save such a mail (.eml)
        and add it above, or let your mail forward them by itself.
      </p>
      {mailAddress ? (
        <CopyLine
          label="Your address"
          help="Forward job alerts to it, or let a filter do it. It is secret: whoever knows it can add jobs."
          value={mailAddress}
        />
      ) : null}
      <CopyLine
        label="Address for a mail service"
        help="An inbound-mail service (Mailgun, SendGrid, Postmark, a Cloudflare worker) sends each raw mail here. It is secret."
        value={hookUrl}
      />
      <div>
        <Button size="sm" onClick={onReplace}>
          Replace the address
        </Button>
      </div>
    </div>
  );
}
