"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Inbox, Link as LinkIcon } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { EmptyState } from "@/components/feedback/empty-state";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { PageHeader } from "@/components/layout/page-header";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { directBookmarklet, windowBookmarklet } from "@/components/posting/bookmarklet";
import { BookmarkletPanel } from "@/components/posting/bookmarklet-panel";
import { ImportList } from "@/components/posting/import-list";
import { isUnderWay } from "@/components/posting/import-words";
import { MailPanel } from "@/components/posting/mail-panel";
import { MapColumnsPanel } from "@/components/posting/map-columns-panel";
import { PasteTableForm } from "@/components/posting/paste-table-form";
import { usePostingFiles } from "@/components/posting/use-posting-files";
import { FileZone } from "@/components/ui/file-zone";
import { LinkForm } from "@/components/ui/link-form";
import { Notice } from "@/components/ui/notice";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { Tab, TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toaster";

const ACCEPT =
  ".html,.htm,.xhtml,.mhtml,.mht,.eml,.csv,.tsv,.json,.jsonl,.ndjson,.txt,text/html,message/rfc822,text/csv,application/json";
const ASK_EVERY_MS = 1_000;
const LINK = /https?:\/\/\S+/;

/** A link may come with the address: from the phone's share sheet, which hands it over as text. */
function sharedLink(params: URLSearchParams): string {
  const words = [params.get("link"), params.get("url"), params.get("text")];
  return words.map((word) => LINK.exec(word ?? "")?.[0]).find(Boolean) ?? "";
}

export function AddJobsContainer({ mailDomain }: { mailDomain: string | null }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const params = useSearchParams();
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(window.location.origin), []);
  const imports = useQuery(
    trpc.posting.imports.queryOptions(undefined, {
      refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? ASK_EVERY_MS : false),
    }),
  );
  const doors = useQuery(trpc.posting.doors.queryOptions());
  const refresh = () => client.invalidateQueries({ queryKey: trpc.posting.pathKey() });
  const onError = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const addLink = useMutation(trpc.posting.addLink.mutationOptions({ onSettled: refresh }));
  const confirm = useMutation(
    trpc.posting.confirmImport.mutationOptions({
      onSettled: () => Promise.all([refresh(), client.invalidateQueries({ queryKey: trpc.job.pathKey() })]),
      onError,
    }),
  );
  const remove = useMutation(trpc.posting.removeImport.mutationOptions({ onSettled: refresh, onError }));
  const direct = useMutation(trpc.posting.directClipKey.mutationOptions({ onError }));
  const replace = useMutation(
    trpc.posting.replaceKeys.mutationOptions({
      onSettled: refresh,
      onError,
      onSuccess: () => toast("Replaced. The old one no longer works."),
    }),
  );
  const files = usePostingFiles(refresh);
  const linkError = addLink.error
    ? (errorMessage(addLink.error) ?? "Dossier could not be reached. Nothing was added.")
    : undefined;

  return (
    <>
      <PageHeader
        title="Add jobs"
        lead="From anywhere: a link, a page you saved or are looking at, a job alert, a table."
        back={{ href: "/jobs", label: "Jobs" }}
      />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Surface aria-label="Add a link" className="p-4">
            <LinkForm
              label="Link to a job"
              help="A job on a known board is read from the board itself. Any other page is read once, as its site allows."
              action="Add the job"
              icon={<LinkIcon aria-hidden />}
              initial={sharedLink(params)}
              isPending={addLink.isPending}
              error={linkError}
              onLink={(url, clear) => addLink.mutate({ url }, { onSuccess: clear })}
            />
          </Surface>
          <FileZone
            label="Add files"
            inputLabel="Saved pages, mails and tables"
            accept={ACCEPT}
            title="Drop files here"
            hint="A page you saved (.html, .mhtml), a job alert (.eml), or a table of jobs (.csv, .json, .jsonl)."
            action="Choose files"
            shape="row"
            isBusy={files.isBusy}
            onFiles={(chosen) => void files.add(chosen)}
          />
          {files.failures.map((failure) => (
            <Notice key={`${failure.name} ${failure.message}`} tone="bad" title={failure.name}>
              {failure.message}
            </Notice>
          ))}
          {files.tables.map((open) => (
            <MapColumnsPanel
              key={open.key}
              fileName={open.file.name}
              table={open.table}
              initial={open.mapping}
              isRemembered={open.isRemembered}
              isPending={files.sendingKey === open.key}
              onAdd={(mapping) => void files.addTable(open, mapping)}
              onCancel={() => files.close(open.key)}
            />
          ))}
          <Surface aria-label="Other ways">
            <Tabs defaultValue="browser">
              <TabList aria-label="Other ways">
                <Tab value="browser">From your browser</Tab>
                <Tab value="mail">From your mail</Tab>
                <Tab value="table">Paste a table</Tab>
              </TabList>
              <TabPanel value="table">
                <PasteTableForm isBusy={files.isBusy} onTable={(table) => void files.add([table])} />
              </TabPanel>
              <QueryView
                query={doors}
                what="Your button and address could not be loaded"
                loading={<ListSkeleton label="Loading" count={2} />}
              >
                {(keys) => (
                  <>
                    <TabPanel value="browser">
                      <BookmarkletPanel
                        code={windowBookmarklet(origin, keys.clipMark)}
                        direct={
                          direct.data?.expiresAt
                            ? { code: directBookmarklet(origin, direct.data.key), expiresAt: direct.data.expiresAt }
                            : null
                        }
                        onDirect={() => direct.mutate()}
                        isMakingDirect={direct.isPending}
                        onReplace={() => replace.mutate({ door: "clip" })}
                      />
                    </TabPanel>
                    <TabPanel value="mail">
                      <MailPanel
                        hookUrl={`${origin}/api/ingest/email?key=${keys.mailKey}`}
                        mailAddress={mailDomain ? `${keys.mailKey}@${mailDomain}` : null}
                        onReplace={() => replace.mutate({ door: "mail" })}
                      />
                    </TabPanel>
                  </>
                )}
              </QueryView>
            </Tabs>
          </Surface>
        </div>
        <Surface aria-labelledby="came-in">
          <SurfaceHeader id="came-in" title="What came in" />
          <QueryView
            query={imports}
            what="What you added could not be loaded"
            loading={<ListSkeleton label="Loading" count={3} />}
          >
            {(items) =>
              items.length === 0 ? (
                <EmptyState icon={<Inbox aria-hidden />} title="Nothing yet" className="py-8">
                  What you add is read at once and stays in this list, with what came of it.
                </EmptyState>
              ) : (
                <ImportList
                  items={items}
                  pendingId={confirm.isPending ? confirm.variables.id : null}
                  onConfirm={(id, draft) => confirm.mutate({ id, draft })}
                  onRemove={(id) => remove.mutate({ id })}
                />
              )
            }
          </QueryView>
        </Surface>
      </div>
    </>
  );
}
