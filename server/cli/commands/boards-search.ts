import { AppError } from "@/lib/errors";
import type { Command } from "@/server/cli/command";

/** `dossier boards search QUERY`: companies of the bundled directory, one a line. */
export const command: Command = {
  summary: "Find a company's public job board by its name",
  positionals: "QUERY",
  options: {
    ats: {
      type: "string",
      value: "NAME",
      description: "Only boards on this system (greenhouse, lever, ashby, workday, ...)",
    },
    industry: { type: "string", value: "NAME", description: "Only companies of this industry, where it is known" },
    limit: { type: "string", value: "N", description: "At most N companies (20)" },
    offset: { type: "string", value: "N", description: "Leave out the first N" },
  },
  help: `Prints { "source", "token", "name", "url", "industry"?, "match" } lines, best first: exact, prefix, word, then names that
differ by a slip of the keys ("fuzzy"). The directory is bundled; no network is used.

Example: dossier boards search "open ai" --ats ashby --limit 3`,
  async run(args, io) {
    const { searchDirectory } = await import("@/server/adapters/directory/bundled");
    const query = args.positionals.join(" ").trim();
    if (!query) throw new AppError("invalid_input", "Say which company: dossier boards search QUERY");
    const limit = wholeNumber(args.string("limit"), "limit", 20);
    const offset = wholeNumber(args.string("offset"), "offset", 0);
    const hits = searchDirectory(query, {
      source: args.string("ats")?.toLowerCase(),
      industry: args.string("industry"),
      limit,
      offset,
    });
    for (const hit of hits) await io.line(hit);
    if (hits.length === 0) io.say(`No company in the directory is called anything like "${query}".`);
    return 0;
  },
};

function wholeNumber(value: string | undefined, name: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(value))
    throw new AppError("invalid_input", `--${name} must be a whole number, not "${value}".`);
  return Number(value);
}
