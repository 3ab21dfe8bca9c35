/** Rows of a CSV with a heading line, by column name (RFC 4180: quoted fields may hold commas, quotes and line breaks). */
export function parseCsv(text: string): Record<string, string>[] {
  const table: string[][] = [];
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  const source = text.replace(/^\ufeff/, "");
  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? "";
    if (isQuoted) {
      if (c !== '"') field += c;
      else if (source[i + 1] === '"') {
        field += '"';
        i++;
      } else isQuoted = false;
    } else if (c === '"' && field === "") isQuoted = true;
    else if (c === "," || c === "\n") {
      row.push(field);
      field = "";
      if (c === "\n") {
        table.push(row);
        row = [];
      }
    } else if (c !== "\r") field += c;
  }
  if (field !== "" || row.length > 0) table.push([...row, field]);
  const [heading = [], ...body] = table;
  return body
    .filter((cells) => cells.some((cell) => cell !== ""))
    .map((cells) => Object.fromEntries(heading.map((name, at) => [name, cells[at] ?? ""])));
}
