import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** The code of a second factor: six digits from the app, or a recovery code. */
export function CodeField({
  value,
  onChange,
  error,
  help = "Six digits from your authenticator app, or a recovery code.",
  autoFocus = false,
}: {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  help?: string;
  autoFocus?: boolean;
}) {
  return (
    <Field label="Code" help={help} error={error}>
      {(control) => (
        <Input
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus={autoFocus}
        />
      )}
    </Field>
  );
}
