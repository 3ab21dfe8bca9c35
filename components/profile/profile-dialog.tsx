import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { profileNameSchema } from "@/lib/domain/profile/profile.schema";

export type ProfileDraft = { id?: string; name: string; isCopy: boolean };

/** Names a profile; a new one begins empty or with what the one in view has. */
export function ProfileDialog({
  draft,
  onClose,
  onSave,
}: {
  draft: ProfileDraft;
  onClose: () => void;
  onSave: (draft: ProfileDraft) => Promise<string | null>;
}) {
  const [name, setName] = useState(draft.name);
  const [isCopy, setCopy] = useState(draft.isCopy);
  const [error, setError] = useState<string | undefined>();
  const [isPending, setPending] = useState(false);

  async function submit() {
    const checked = profileNameSchema.safeParse(name);
    if (!checked.success) {
      setError(checked.error.issues[0]?.message);
      return;
    }
    setPending(true);
    const failed = await onSave({ ...draft, name: checked.data, isCopy });
    setPending(false);
    if (failed) setError(failed);
    else onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={draft.id ? "Rename the profile" : "Add a profile"}
      description={draft.id ? undefined : "Its own wishes, resumes, answers, matches and applications."}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="profile-form" variant="primary" pending={isPending}>
            {draft.id ? "Rename" : "Add and look at it"}
          </Button>
        </>
      }
    >
      <form
        id="profile-form"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label="Name" help="A direction, such as Team lead, or a person you help." error={error}>
          {(control) => <Input {...control} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        {draft.id ? null : (
          <Checkbox
            label="Begin with the resumes and wishes of the profile in view"
            help="Leave it out for another person."
            checked={isCopy}
            onCheckedChange={setCopy}
          />
        )}
      </form>
    </Dialog>
  );
}
