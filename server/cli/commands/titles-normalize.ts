import { createInterface } from "node:readline";
import type { Command } from "@/server/cli/command";

/** `dossier titles normalize`: job titles -> ESCO occupations. */
export const command: Command = {
  summary: "Name the ESCO occupations of job titles",
  options: {
    most: { type: "string", value: "N", description: "Occupations per title (default 10)" },
    onet: { type: "boolean", description: 'Name O*NET occupations too, under "onet"' },
  },
  help: `Reads titles from stdin, one a line, and prints one line each: { "title", "occupations": [{ "uri", "label", "score" }] }, best
first, score 0..1. The list is empty for words that name no occupation. With --onet a second list, "onet", of the same shape.

Example: echo "Senior Data Engineer (m/f/d)" | dossier titles normalize`,
  async run(args, io) {
    const most = Number(args.string("most") ?? 10);
    if (!Number.isInteger(most) || most < 1) {
      io.say("--most must be a whole number above 0.");
      return 2;
    }
    const { loadOccupationLinker, loadOnetLinker } = await import("@/server/adapters/taxonomy/load-linkers");
    const { normalizeTitle } = await import("@/lib/domain/match/normalize-title");
    const [esco, onet] = [loadOccupationLinker(), args.flag("onet") ? loadOnetLinker() : null];
    for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === "") continue;
      const named = (linker: typeof esco) =>
        normalizeTitle(line, linker, most).map(({ id, label, score }) => ({ uri: id, label, score }));
      await io.line({ title: line, occupations: named(esco), ...(onet ? { onet: named(onet) } : {}) });
    }
    return 0;
  },
};
