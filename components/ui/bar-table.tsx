import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Table } from "@/components/ui/table";

export type BarTableRow = {
  id: string;
  label: ReactNode;
  /** Length of the bar, as a number of the same unit in every row. */
  value: number;
  /** What stands in the columns beside the bar, in their order. */
  cells: readonly ReactNode[];
};

/** A plot that is its own table: each row has a bar under its name and its numbers beside it, so that both say the same. */
export function BarTable({
  caption,
  head,
  rows,
}: {
  caption: string;
  /** Names of the first column and of the columns of numbers. */
  head: readonly [string, ...string[]];
  rows: readonly BarTableRow[];
}) {
  const most = Math.max(1, ...rows.map((row) => row.value));
  const [first, ...others] = head;
  return (
    <Table
      caption={caption}
      className="max-sm:[&_td]:px-2 max-sm:[&_th]:px-2 max-sm:[&_th:first-child]:pl-4 max-sm:[&_td:last-child]:pr-4 max-sm:[&_th:last-child]:pr-4"
    >
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {others.map((name) => (
            <th key={name} scope="col" className="whitespace-nowrap text-right!">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="w-1/2 border-t font-normal! text-ink">
              {row.label}
              <div
                aria-hidden
                className={cn("mt-1.5 h-2.5 rounded-[3px]", row.value > 0 ? "bg-accent" : "bg-line")}
                style={{ width: row.value > 0 ? `${Math.max(2, (100 * row.value) / most)}%` : "2px" }}
              />
            </th>
            {others.map((name, index) => (
              <td key={name} className="whitespace-nowrap text-right tabular-nums">
                {row.cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
