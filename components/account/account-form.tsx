"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

export type Credentials = { email: string; password: string; name: string };
export type AccountFormProps = {
  submitLabel: string;
  pending: boolean;
  /** The server's refusal, in a sentence. */
  failure: string | null;
  passwordHelp?: string;
  passwordAutoComplete: "current-password" | "new-password";
  minPasswordLength: number;
  /** Asks for a name too: new accounts. */
  asksName?: boolean;
  onSubmit: (credentials: Credentials) => void;
  children?: ReactNode;
};

/** E-mail and password. What was typed stays when the server refuses. */
export function AccountForm({
  submitLabel,
  pending,
  failure,
  passwordHelp,
  passwordAutoComplete,
  minPasswordLength,
  asksName = false,
  onSubmit,
  children,
}: AccountFormProps) {
  const [errors, setErrors] = useState<{ name?: string; email?: string; password?: string }>({});
  const [isVisible, setVisible] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const email = String(data.get("email") ?? "").trim();
    const password = String(data.get("password") ?? "");
    const name = String(data.get("name") ?? "").trim();
    const found: typeof errors = {};
    if (asksName && name === "") found.name = "Write your name as it should stand on letters.";
    if (!/^\S+@\S+\.\S+$/.test(email)) found.email = "Write an email address such as mira@example.org.";
    if (password.length < minPasswordLength)
      found.password = minPasswordLength > 1 ? `Use at least ${minPasswordLength} characters.` : "Write your password.";
    setErrors(found);
    const first = found.name ? "name" : found.email ? "email" : found.password ? "password" : null;
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    onSubmit({ email, password, name });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      {failure ? <Notice tone="bad">{failure}</Notice> : null}
      {asksName ? (
        <Field label="Name" help="As it should stand on your letters." error={errors.name}>
          {(control) => <Input {...control} name="name" autoComplete="name" required />}
        </Field>
      ) : null}
      <Field label="Email" error={errors.email}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <Field label="Password" help={passwordHelp} error={errors.password}>
        {(control) => (
          <div className="relative">
            <Input
              {...control}
              name="password"
              type={isVisible ? "text" : "password"}
              autoComplete={passwordAutoComplete}
              required
              className="pr-18"
            />
            <button
              type="button"
              onClick={() => setVisible(!isVisible)}
              aria-pressed={isVisible}
              aria-label="Show the password"
              className="absolute inset-y-0 right-0 rounded-md px-3 font-medium text-muted text-sm hover:text-ink"
            >
              {isVisible ? "Hide" : "Show"}
            </button>
          </div>
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={pending} className="mt-1 w-full">
        {submitLabel}
      </Button>
      {children}
    </form>
  );
}
