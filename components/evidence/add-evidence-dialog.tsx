import { useState } from "react";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

const SHORTEST = 10;

/** The owner states a fact that their resumes do not say. */
export function AddEvidenceDialog({
  entries,
  onClose,
  onAdd,
}: {
  entries: readonly Evidence[];
  onClose: () => void;
  onAdd: (input: { text: string; entry?: string }) => Promise<string | null>;
}) {
  const [text, setText] = useState("");
  const [entry, setEntry] = useState("");
  const [error, setError] = useState<string | undefined>();
  const [isPending, setPending] = useState(false);

  async function submit() {
    if (text.trim().length < SHORTEST) {
      setError("Say it in a sentence.");
      return;
    }
    setPending(true);
    const failed = await onAdd({ text: text.trim(), ...(entry ? { entry } : {}) });
    setPending(false);
    if (failed) setError(failed);
    else onClose();
  }

  return (
    <FormDialog
      title="State a fact"
      description="Only what is true and what you could explain in an interview. It is kept with today's date and marked as stated by you."
      submitLabel="State it"
      pending={isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field label="The fact" error={error}>
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="font-serif"
          />
        )}
      </Field>
      <Field label="Belongs to" optional>
        {(control) => (
          <Select
            {...control}
            value={entry}
            onChange={(event) => setEntry(event.target.value)}
            options={[
              { value: "", label: "No job or school in particular" },
              ...entries.map((fact) => ({ value: fact.pointer ?? "", label: fact.text })),
            ]}
          />
        )}
      </Field>
    </FormDialog>
  );
}
