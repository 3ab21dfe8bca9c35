"use client";

import { useQuery } from "@tanstack/react-query";
import { RunList } from "@/components/activity/run-list";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { PageHeader } from "@/components/layout/page-header";
import { useTRPC } from "@/components/layout/trpc";
import { Badge } from "@/components/ui/badge";
import { Surface } from "@/components/ui/surface";
import { Table } from "@/components/ui/table";

/** What runs here, and what each part grows into. */
export function InstallationView() {
  const trpc = useTRPC();
  const query = useQuery(trpc.system.status.queryOptions());
  return (
    <>
      <PageHeader
        title="What runs here"
        lead="Everything needed runs on this machine. Each part can be replaced by its variables alone."
      />
      <Surface aria-label="What runs here">
        <QueryView
          query={query}
          what="The state of this installation could not be loaded"
          loading={<ListSkeleton label="Loading" />}
        >
          {(rows) => (
            <Table caption="Parts of this installation">
              <thead>
                <tr>
                  <th scope="col">Part</th>
                  <th scope="col">Runs now</th>
                  <th scope="col">Grows into</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.capability}>
                    <th scope="row" className="border-t align-top font-medium">
                      {row.capability}
                    </th>
                    <td>
                      {row.runs}
                      <Badge tone={row.isEmbedded ? "neutral" : "accent"} className="ml-2">
                        {row.isEmbedded ? "embedded" : "connected"}
                      </Badge>
                    </td>
                    <td className="text-muted">{row.growsInto}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </QueryView>
      </Surface>
      <RunList />
    </>
  );
}
