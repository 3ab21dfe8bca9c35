"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";

/** The sealed resume as an employer's parser reads it: its text in order, and whether every field was found. */
export function AtsPanel({ packageId }: { packageId: string }) {
  const trpc = useTRPC();
  const [format, setFormat] = useState<"pdf" | "docx">("pdf");
  const read = useQuery(trpc.approval.readAsAts.queryOptions({ packageId, format }));
  return (
    <section aria-label="What a parser reads" className="flex flex-col gap-3">
      <Segmented
        label="Which file"
        value={format}
        onValueChange={setFormat}
        options={[
          { value: "pdf", label: "PDF" },
          { value: "docx", label: "Word" },
        ]}
      />
      {read.error ? (
        <Notice tone="bad">{errorMessage(read.error) ?? "The file could not be read back. Try again."}</Notice>
      ) : null}
      {read.data ? (
        <>
          <p className="flex items-start gap-2 text-sm">
            {read.data.lost.length === 0 ? (
              <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
            ) : (
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
            )}
            {read.data.lost.length === 0
              ? `All ${read.data.allFields} fields are found as you wrote them.`
              : `${read.data.keptFields} of ${read.data.allFields} fields are found as you wrote them.`}
          </p>
          {read.data.lost.length > 0 ? (
            <ul className="flex flex-col gap-2 text-sm">
              {read.data.lost.map((field) => (
                <li key={field.pointer}>
                  “{field.wrote}”{" "}
                  <span className="text-muted">
                    {field.read === "" ? "is not found as a field of its own" : `is read as “${field.read}”`}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
          <pre className="whitespace-pre-wrap rounded-md bg-surface p-3 font-mono text-xs leading-5 ring-1 ring-line ring-inset">
            {read.data.text}
          </pre>
        </>
      ) : read.error ? null : (
        <Skeleton className="h-64" />
      )}
    </section>
  );
}
