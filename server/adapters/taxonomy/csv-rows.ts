/** Rows of a CSV text (RFC 4180: quoted fields may hold commas, quotes and line breaks), as objects by header. */
export function csvRows(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let field = "";
  let isQuoted = false;
  const endField = () => {
    rows.at(-1)?.push(field);
    field = "";
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? "";
    if (isQuoted) {
      if (c === '"' && text[i + 1] === '"') field += text[++i];
      else if (c === '"') isQuoted = false;
      else field += c;
    } else if (c === '"') isQuoted = true;
    else if (c === ",") endField();
    else if (c === "\n") {
      endField();
      rows.push([]);
    } else if (c !== "\r") field += c;
  }
  if (field !== "" || (rows.at(-1)?.length ?? 0) > 0) endField();
  const [header = [], ...body] = rows.filter((r) => r.length > 0 && !(r.length === 1 && r[0] === ""));
  return body.map((r) => Object.fromEntries(header.map((name, i) => [name, r[i] ?? ""])));
}

/** Rows of a tab-separated text with a header line. */
export function tsvRows(text: string): Record<string, string>[] {
  const [header = "", ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const names = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}
