import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ENGLISH_RESUME } from "@/lib/domain/evidence/claims/cases/english-cases";
import type { ParsedArguments } from "@/server/cli/command";
import { command } from "@/server/cli/commands/claims-check";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "claims-check-"));
  await writeFile(join(cwd, "resume.json"), JSON.stringify(ENGLISH_RESUME));
});
afterEach(() => rm(cwd, { recursive: true }));

async function run(options: Record<string, string>) {
  const lines: Record<string, unknown>[] = [];
  const args: ParsedArguments = {
    positionals: [],
    string: (name) => options[name],
    required: (name) => options[name] ?? "",
    flag: () => false,
    list: () => [],
  };
  const status = await command.run(args, {
    stdin: process.stdin,
    cwd,
    say: () => undefined,
    line: async (value) => void lines.push(value as Record<string, unknown>),
  });
  return { status, lines };
}

describe("dossier claims check", () => {
  it("prints one line per unsupported claim with offsets into the text, and ends with 0", async () => {
    const text =
      "Dear team,\r\n\r\nAt Acme Robotics I reduced cloud costs by 300% and mentored two interns. I also used Kubernetes.\r\n";
    await writeFile(join(cwd, "letter.txt"), text);
    const { status, lines } = await run({ resume: "resume.json", text: "letter.txt", today: "2026-11-23" });
    expect(status).toBe(0);
    expect(lines.map((l) => l.claim)).toEqual(["300%", "Kubernetes"]);
    for (const l of lines) expect(text.slice(Number(l.start), Number(l.end))).toBe(l.claim);
    expect(Object.keys(lines[0] ?? {})).toEqual(["claim", "start", "end", "reason", "nearestEvidence", "kind"]);
  });

  it("prints nothing where all is supported", async () => {
    await writeFile(join(cwd, "letter.txt"), "Dear team,\n\nAt Acme Robotics I reduced cloud costs by 30%.\n");
    expect(await run({ resume: "resume.json", text: "letter.txt" })).toEqual({ status: 0, lines: [] });
  });

  it("takes the posting's names and words for what they are", async () => {
    await writeFile(
      join(cwd, "job.json"),
      JSON.stringify({ id: "a", title: "Baker", company: "Zelkova Mills", text: "We run Zelkova Cloud." }),
    );
    await writeFile(
      join(cwd, "letter.txt"),
      'I reduced cloud costs by 30%, which "We run Zelkova Cloud." made me think of. Zelkova Mills bakes.',
    );
    expect((await run({ resume: "resume.json", text: "letter.txt", job: "job.json" })).lines).toEqual([]);
  });

  it("says which input it cannot use", async () => {
    await writeFile(join(cwd, "broken.json"), "{");
    await writeFile(join(cwd, "letter.txt"), "Hello");
    await expect(run({ resume: "broken.json", text: "letter.txt" })).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("broken.json"),
    });
    await expect(run({ resume: "resume.json", text: "missing.txt" })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(run({ resume: "resume.json", text: "letter.txt", today: "soon" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});
