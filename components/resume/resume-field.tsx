import { Check, CircleHelp } from "lucide-react";
import type { FieldSpec } from "@/components/resume/resume-sections";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";

export type ResumeFieldProps = {
  spec: FieldSpec;
  value: string;
  isUncertain: boolean;
  isOpenEnded: boolean;
  onChange: (value: string) => void;
  onConfirm: () => void;
  onFocus: () => void;
};

/** One value as it was read. What is uncertain asks to be confirmed, in words. */
export function ResumeField({ spec, value, isUncertain, isOpenEnded, onChange, onConfirm, onFocus }: ResumeFieldProps) {
  const isWide = spec.kind === "text";
  return (
    <div
      className={cn(isWide ? "sm:col-span-2" : "", isUncertain && "rounded-md bg-warn-soft p-3 -m-1")}
      id={`field${spec.pointer.replaceAll("/", "-")}`}
    >
      <Field label={spec.label}>
        {(control) =>
          isWide ? (
            <Textarea
              {...control}
              value={value}
              rows={2}
              onFocus={onFocus}
              onChange={(event) => onChange(event.target.value)}
              className="min-h-16 font-serif"
            />
          ) : (
            <Input
              {...control}
              value={value}
              autoComplete={spec.autoComplete ?? "off"}
              placeholder={spec.kind === "date" ? (isOpenEnded ? "Present" : "YYYY-MM") : undefined}
              onFocus={onFocus}
              onChange={(event) => onChange(event.target.value)}
            />
          )
        }
      </Field>
      {isUncertain ? (
        <div className="mt-2 flex items-center justify-between gap-2 text-sm text-warn">
          <span className="flex items-center gap-1.5">
            <CircleHelp aria-hidden className="size-4 shrink-0" />
            Is this right?
          </span>
          <Button size="sm" onClick={onConfirm}>
            <Check aria-hidden />
            Yes<span className="sr-only">, {spec.label} is right</span>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
