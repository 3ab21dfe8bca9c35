"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { Table } from "@/components/ui/table";
import { ExactTime } from "@/components/ui/time-ago";
import { toast } from "@/components/ui/toaster";

const LIMIT = 50;

/** Runs of the whole installation, failed ones first, to be started again by an admin. */
export function RunList() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.system.runs.queryOptions({ limit: LIMIT }));
  const replay = useMutation(
    trpc.system.replayRun.mutationOptions({
      onSuccess: () => {
        toast.success("The run was started again.");
        void queryClient.invalidateQueries({ queryKey: trpc.system.runs.queryKey() });
      },
      onError: (error) => toast.error(errorMessage(error) ?? "The run could not be started again. Nothing changed."),
    }),
  );
  return (
    <Surface aria-labelledby="runs" className="mt-5">
      <SurfaceHeader id="runs" title="Workflow runs" />
      <QueryView query={query} what="The runs could not be loaded" loading={<ListSkeleton label="Loading runs" />}>
        {({ isReadable, runs }) =>
          !isReadable ? (
            <p className="px-4 py-4 text-muted text-sm">Runs are shown in Inngest's own dashboard here.</p>
          ) : runs.length === 0 ? (
            <p className="px-4 py-4 text-muted text-sm">Nothing has run yet.</p>
          ) : (
            <Table caption="The newest workflow runs, failed ones first">
              <thead>
                <tr>
                  <th scope="col">Function</th>
                  <th scope="col">State</th>
                  <th scope="col">Started</th>
                  <th scope="col">
                    <span className="sr-only">Again</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {runs.map((run) => (
                  <tr key={run.id}>
                    <th scope="row" className="border-t align-top font-medium">
                      {run.functionId.replace(/^dossier-/, "")}
                      {run.error ? <p className="font-normal text-muted text-xs">{run.error}</p> : null}
                    </th>
                    <td>
                      <Badge tone={run.status === "failed" ? "bad" : "neutral"}>{run.status}</Badge>
                    </td>
                    <td>
                      <ExactTime at={new Date(run.createdAt)} />
                    </td>
                    <td>
                      {run.status === "running" ? null : (
                        <Button size="sm" onClick={() => replay.mutate({ id: run.id })} pending={replay.isPending}>
                          Run again
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )
        }
      </QueryView>
    </Surface>
  );
}
