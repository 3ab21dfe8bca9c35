import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command } from "@/server/cli/commands/jobs-import";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "import-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function run(name: string, content: string, maps: string[] = []): Promise<unknown[]> {
  writeFileSync(join(directory, name), content);
  const lines: unknown[] = [];
  const status = await command.run(
    { positionals: [], string: () => undefined, required: () => name, flag: () => false, list: () => maps },
    { stdin: process.stdin, cwd: directory, say: () => undefined, line: async (value) => void lines.push(value) },
  );
  expect(status).toBe(0);
  return lines;
}

describe("jobs import", () => {
  it("prints one line for each row of a table: a posting, or why not", async () => {
    const csv = "Position,Firma,Wo\nBaker,Crumbline,https://example.org/1\n,Nobody,\n";
    expect(await run("jobs.csv", csv)).toMatchObject([
      { id: "table:example.org:https://example.org/1", title: "Baker", company: "Crumbline" },
      { rejected: "The row has no title.", where: "Line 3" },
    ]);
    expect(await run("odd.csv", "a,b\nBaker,Crumbline\n", ["title=a", "company=b"])).toMatchObject([
      { title: "Baker", company: "Crumbline" },
    ]);
  });

  it("says what is wrong with a choice of columns", async () => {
    await expect(run("odd.csv", "a,b\n1,2\n")).rejects.toThrow("--map title=COLUMN");
    await expect(run("odd.csv", "a,b\n1,2\n", ["title=c"])).rejects.toThrow('no column "c"');
    await expect(run("odd.csv", "a,b\n1,2\n", ["name=a"])).rejects.toThrow("FIELD one of");
  });

  it("reads a saved page and a job-alert mail", async () => {
    const page = `<html><script type="application/ld+json">{"@type":"JobPosting","title":"Baker","hiringOrganization":"Crumbline","description":"You bake."}</script></html>`;
    expect(await run("page.html", page)).toMatchObject([{ title: "Baker", company: "Crumbline" }]);
    const mail = `From: a@board.example\r\nSubject: jobs\r\nContent-Type: text/html\r\n\r\n<td><a href="https://www.linkedin.com/jobs/view/4012345678">Miller</a><p>Rye · Leeds</p></td>`;
    expect(await run("alert.eml", mail)).toMatchObject([{ title: "Miller", company: "Rye", location: "Leeds" }]);
  });
});
