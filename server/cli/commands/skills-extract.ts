import { text as readAll } from "node:stream/consumers";
import type { Command } from "@/server/cli/command";

/** `dossier skills extract`: the skills named in a text. */
export const command: Command = {
  summary: "Find the skills named in a text",
  options: {},
  help: `Reads a text from stdin and prints one JSON array: [{ "text", "start", "end", "uri"?, "onet"?, "label"?, "kind",
"version"? }]. Offsets are UTF-16 indexes. "kind" is technology, knowledge, skill or language; "uri" is the ESCO concept and
"onet" the O*NET code (a commodity of its technologies or an element of its content model) where there is one.

Example: echo "We use k8s and Postgres 15" | dossier skills extract`,
  async run(_args, io) {
    const { loadSkillExtractor } = await import("@/server/adapters/taxonomy/load-skill-extractor");
    await io.line(loadSkillExtractor()(await readAll(io.stdin)));
    return 0;
  },
};
