"use client";

import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { cn } from "@/components/ui/cn";
import { inputClass } from "@/components/ui/input";

export type TagInputProps = {
  id: string;
  values: readonly string[];
  onValuesChange: (values: string[]) => void;
  placeholder?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** A list of short texts. Enter or comma adds, Backspace in the empty box takes the last one back; pasted lists are split. */
export function TagInput({ id, values, onValuesChange, placeholder, ...aria }: TagInputProps) {
  const [draft, setDraft] = useState("");

  function add(text: string) {
    const fresh = text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part, index, all) => part !== "" && !values.includes(part) && all.indexOf(part) === index);
    if (fresh.length > 0) onValuesChange([...values, ...fresh]);
    setDraft("");
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === "Enter" || event.key === ",") && draft.trim() !== "" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add(draft);
    } else if (event.key === "Backspace" && draft === "" && values.length > 0) {
      onValuesChange(values.slice(0, -1));
    }
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData("text");
    if (!/[,;\n]/.test(text)) return;
    event.preventDefault();
    add(draft + text);
  }

  return (
    <div
      className={cn(
        inputClass,
        "flex min-h-11 flex-wrap items-center gap-1.5 px-1.5 py-1.5 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent md:min-h-9 md:py-1",
      )}
    >
      {values.map((value) => (
        <span
          key={value}
          className="inline-flex items-center gap-0.5 rounded-sm bg-accent-soft py-0.5 pl-2 text-ink text-sm"
        >
          {value}
          <button
            type="button"
            aria-label={`Remove ${value}`}
            onClick={() => onValuesChange(values.filter((other) => other !== value))}
            className="grid size-8 place-items-center rounded-sm text-muted hover:text-ink md:size-6"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </span>
      ))}
      <input
        {...aria}
        id={id}
        value={draft}
        placeholder={values.length === 0 ? placeholder : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => add(draft)}
        enterKeyHint="done"
        className="min-h-8 min-w-32 flex-1 bg-transparent px-1.5 text-base placeholder:text-faint focus:outline-none md:min-h-7 md:text-sm"
      />
    </div>
  );
}
