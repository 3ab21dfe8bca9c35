import { useState } from "react";
import { CodeField } from "@/components/account/code-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The second step of signing in. */
export function SignInCodeForm({
  pending,
  failure,
  onSubmit,
  onBack,
}: {
  pending: boolean;
  failure: string | null;
  onSubmit: (code: string) => void;
  onBack: () => void;
}) {
  const [code, setCode] = useState("");
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(code);
      }}
    >
      {failure ? <Notice tone="bad">{failure}</Notice> : null}
      <CodeField value={code} onChange={setCode} autoFocus />
      <Button type="submit" variant="primary" size="lg" pending={pending} className="w-full">
        Sign in
      </Button>
      <Button variant="ghost" onClick={onBack}>
        Use another account
      </Button>
    </form>
  );
}
