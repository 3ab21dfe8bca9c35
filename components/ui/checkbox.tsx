import { Check } from "lucide-react";
import { Checkbox as Primitive } from "radix-ui";
import { type ReactNode, useId } from "react";

export type CheckboxProps = {
  label: ReactNode;
  help?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
};

export function Checkbox({ label, help, checked, onCheckedChange, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex min-h-11 items-start gap-2.5 py-2.5 md:min-h-0 md:py-1">
      <Primitive.Root
        id={id}
        checked={checked}
        disabled={disabled}
        onCheckedChange={(value) => onCheckedChange(value === true)}
        aria-describedby={help ? `${id}-help` : undefined}
        className="mt-px grid size-[1.125rem] shrink-0 place-items-center rounded-sm bg-surface ring-1 ring-line-strong ring-inset data-[state=checked]:bg-accent data-[state=checked]:ring-accent"
      >
        <Primitive.Indicator>
          <Check aria-hidden className="size-3.5 text-on-accent" strokeWidth={3} />
        </Primitive.Indicator>
      </Primitive.Root>
      <label htmlFor={id} className="cursor-pointer text-ink text-sm">
        {label}
        {help ? (
          <span id={`${id}-help`} className="block text-muted">
            {help}
          </span>
        ) : null}
      </label>
    </div>
  );
}
