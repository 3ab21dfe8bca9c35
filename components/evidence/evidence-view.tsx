"use client";

import { FileUp, Plus, SearchX } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { AddEvidenceDialog } from "@/components/evidence/add-evidence-dialog";
import { evidenceGroups } from "@/components/evidence/evidence-groups";
import { EvidenceRow } from "@/components/evidence/evidence-row";
import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

export type EvidenceViewProps = {
  evidence: readonly Evidence[];
  sources: readonly { id: string; filename: string }[];
  /** Resolves to why it failed, or null. */
  onAdd: (input: { text: string; entry?: string }) => Promise<string | null>;
  onRetract: (id: string) => void;
};

/** The ledger: every fact that a text about the owner may stand on, and where it is written. */
export function EvidenceView({ evidence, sources, onAdd, onRetract }: EvidenceViewProps) {
  const [search, setSearch] = useState("");
  const [isAdding, setAdding] = useState(false);
  const sought = useDeferredValue(search);
  const groups = useMemo(() => evidenceGroups(evidence, sought), [evidence, sought]);
  const filenames = useMemo(() => new Map(sources.map((source) => [source.id, source.filename])), [sources]);
  const entries = useMemo(
    () =>
      evidence.filter(
        (fact) =>
          fact.pointer !== undefined &&
          fact.pointer === fact.entry &&
          /^(role|degree|project|volunteer)$/.test(fact.kind),
      ),
    [evidence],
  );
  const count = groups.reduce((sum, group) => sum + group.facts.length, 0);
  return (
    <>
      <PageHeader
        back={{ href: "/resumes", label: "Resumes" }}
        title="What you can back"
        lead="Every sentence written for you stands on one of these. What is not here is not said."
        actions={
          evidence.length > 0 ? (
            <Button onClick={() => setAdding(true)}>
              <Plus aria-hidden />
              State a fact
            </Button>
          ) : null
        }
      />
      {evidence.length === 0 ? (
        <Surface aria-label="Nothing yet">
          <EmptyState
            icon={<FileUp aria-hidden />}
            title="Nothing yet"
            action={
              <ButtonLink href="/resumes" variant="primary">
                Upload a resume
              </ButtonLink>
            }
          >
            Upload a resume first: everything it says is listed here with its place.
          </EmptyState>
        </Surface>
      ) : (
        <div className="flex flex-col gap-5">
          <div className="max-w-md">
            <Field label="Find a fact">
              {(control) => (
                <Input
                  {...control}
                  type="search"
                  value={search}
                  onChange={(event) => setSearch(event.target.value)}
                  placeholder="Employer, skill, number"
                />
              )}
            </Field>
            <p role="status" className="mt-1.5 text-muted text-sm">
              {count === 1 ? "1 fact" : `${count} facts`}
            </p>
          </div>
          {groups.length === 0 ? (
            <Surface aria-label="Nothing found">
              <EmptyState icon={<SearchX aria-hidden />} title="No fact says that">
                If it is true and you can back it, state it. It is dated and marked as yours.
              </EmptyState>
            </Surface>
          ) : null}
          {groups.map((group) => (
            <Surface key={group.id} aria-labelledby={`facts${group.id.replaceAll("/", "-")}`}>
              <SurfaceHeader id={`facts${group.id.replaceAll("/", "-")}`} title={group.title} />
              <ul className="divide-y">
                {group.facts.map((fact) => (
                  <EvidenceRow key={fact.id} fact={fact} filenames={filenames} onRetract={onRetract} />
                ))}
              </ul>
            </Surface>
          ))}
        </div>
      )}
      {isAdding ? <AddEvidenceDialog entries={entries} onClose={() => setAdding(false)} onAdd={onAdd} /> : null}
    </>
  );
}
