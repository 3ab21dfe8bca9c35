"use client";

import { Table2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";

/** Rows copied from a spreadsheet or a web page, taken as a file would be. */
export function PasteTableForm({ isBusy, onTable }: { isBusy: boolean; onTable: (file: File) => void }) {
  const [text, setText] = useState("");
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return;
    onTable(new File([text], "Pasted table.csv", { type: "text/csv" }));
    setText("");
  }
  return (
    <form onSubmit={onSubmit} className="flex flex-col items-start gap-3 p-4">
      <Field
        label="Table"
        help="Copy rows from a spreadsheet, with the line that names the columns, and paste them here."
        className="w-full"
      >
        {(control) => (
          <Textarea
            {...control}
            rows={5}
            value={text}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
            className="max-h-60 font-mono text-xs"
          />
        )}
      </Field>
      <Button type="submit" pending={isBusy} disabled={text.trim() === ""}>
        {isBusy ? null : <Table2 aria-hidden />}
        Read the table
      </Button>
    </form>
  );
}
