"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/layout/trpc";
import { uploadPostingFile } from "@/components/posting/upload-posting-file";
import { kindOfFile } from "@/lib/domain/posting/kind-of-file";
import { guessColumns } from "@/lib/domain/posting/table/guess-columns";
import { readTable } from "@/lib/domain/posting/table/read-table";
import {
  type ColumnMapping,
  columnMappingSchema,
  MAX_TABLE_BYTES,
  type Table,
} from "@/lib/domain/posting/table/table.schema";
import { isAppError } from "@/lib/errors";
import { decodeBytes } from "@/lib/text/decode-bytes";

const HEAD = 50_000;

export type OpenTable = { key: string; file: File; table: Table; mapping: ColumnMapping; isRemembered: boolean };

/** Files of this visit: pages and mails go at once, tables wait until their columns were looked at. */
export function usePostingFiles(onSent: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [tables, setTables] = useState<OpenTable[]>([]);
  const [failures, setFailures] = useState<{ name: string; message: string }[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [sendingKey, setSendingKey] = useState<string | null>(null);
  const { mutateAsync: recognise } = useMutation(trpc.posting.recognise.mutationOptions());
  const fail = (name: string, message: string) => setFailures((current) => [...current, { name, message }]);
  const close = (key: string) => setTables((current) => current.filter((open) => open.key !== key));

  async function openTable(file: File): Promise<void> {
    if (file.size > MAX_TABLE_BYTES)
      return fail(file.name, "This table is larger than 20 MB. Split it and add the parts.");
    const text = decodeBytes(new Uint8Array(await file.arrayBuffer()));
    if (/^\s*[[{]/.test(text) && (await recognise({ head: text.slice(0, HEAD) })) !== null)
      return void (await send(file));
    const table = readTable(text);
    const known = await client.fetchQuery(trpc.posting.columns.queryOptions({ columns: table.columns }));
    const remembered = columnMappingSchema.safeParse(known);
    setTables((current) => [
      ...current,
      {
        key: `${file.name}:${current.length}:${performance.now()}`,
        file,
        table,
        mapping: remembered.success ? remembered.data : guessColumns(table),
        isRemembered: remembered.success,
      },
    ]);
  }

  async function send(file: File, columns?: { columns: string[]; mapping: ColumnMapping }): Promise<boolean> {
    const result = await uploadPostingFile(file, columns);
    if (result.ok) onSent();
    else fail(file.name, result.message);
    return result.ok;
  }

  return {
    tables,
    failures,
    isBusy,
    sendingKey,
    close,
    dismissFailures: () => setFailures([]),
    async add(files: readonly File[]) {
      setFailures([]);
      setBusy(true);
      for (const file of files) {
        try {
          const head = decodeBytes(new Uint8Array(await file.slice(0, 4_096).arrayBuffer()));
          if (kindOfFile(file.name, head) === "table") await openTable(file);
          else await send(file);
        } catch (error) {
          fail(file.name, isAppError(error) ? error.message : "This file could not be opened. Try it again.");
        }
      }
      setBusy(false);
    },
    async addTable(open: OpenTable, mapping: ColumnMapping) {
      setSendingKey(open.key);
      if (await send(open.file, { columns: open.table.columns, mapping })) close(open.key);
      setSendingKey(null);
    },
  };
}
