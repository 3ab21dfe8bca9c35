"use client";

import { BellPlus, BookMarked, Ellipsis, FileDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SaveSearchDialog } from "@/components/job/save-search-dialog";
import { Button, IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { describeFilter } from "@/lib/domain/job/describe-filter";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { writeJobFilter } from "@/lib/domain/job/job-filter-address";

/** What can be done with the list as it is narrowed now: keep it, take it along. */
export function ListActions({ filter }: { filter: JobFilter }) {
  const router = useRouter();
  const [isSaving, setSaving] = useState(false);
  const canSave = describeFilter(filter) !== "";
  const download = (format: "csv" | "json") => {
    const search = writeJobFilter(filter);
    window.location.assign(`/api/exports/jobs?format=${format}${search ? `&${search}` : ""}`);
  };
  return (
    <>
      {canSave ? (
        <Button className="max-md:hidden" onClick={() => setSaving(true)}>
          <BellPlus aria-hidden />
          Save search
        </Button>
      ) : null}
      <Menu
        trigger={
          <IconButton label="More for this list" variant="secondary">
            <Ellipsis aria-hidden />
          </IconButton>
        }
        items={[
          {
            id: "save",
            label: canSave ? "Save this search" : "Save this search (narrow it first)",
            icon: <BellPlus aria-hidden />,
            disabled: !canSave,
            onSelect: () => setSaving(true),
          },
          {
            id: "searches",
            label: "Saved searches",
            icon: <BookMarked aria-hidden />,
            onSelect: () => router.push("/jobs/searches"),
          },
          { id: "csv", label: "Download as CSV", icon: <FileDown aria-hidden />, onSelect: () => download("csv") },
          { id: "json", label: "Download as JSON", icon: <FileDown aria-hidden />, onSelect: () => download("json") },
        ]}
      />
      <SaveSearchDialog filter={filter} open={isSaving} onOpenChange={setSaving} />
    </>
  );
}
