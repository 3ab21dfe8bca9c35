import { jobLinkOf } from "@/server/adapters/ats/alert/job-link";
import { wordsOfCard } from "@/server/adapters/ats/alert/read-cards";
import type { MappedPosting } from "@/server/adapters/ats/define-source";

const LINK = /https?:\/\/[^\s<>"')\]]+/g;
const RULE = /^[\s=_*#~-]{3,}$/;

/** The jobs of an alert mail in plain text: the lines above each job's link. */
export function readLines(text: string): (MappedPosting | string)[] {
  const found = new Map<string, MappedPosting | string>();
  let block: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const job = [...line.matchAll(LINK)].map(([href]) => jobLinkOf(href)).find((link) => link !== null);
    if (job) {
      const before = line.slice(0, line.search(/https?:\/\//)).replace(/[:(<\s-]+$/, "");
      const lines =
        /^(?:view|see|apply|open|show|link|url|zum|voir|ver)\b/i.test(before) || before === "" ? block : [before];
      const [title] = lines;
      if (!found.has(job.url))
        found.set(
          job.url,
          title === undefined
            ? "A job is linked without a title."
            : { ...job, isTitleShown: true, title, ...wordsOfCard(lines.slice(1), title) },
        );
      block = [];
    } else if (RULE.test(line)) block = [];
    else if (line === "") block = block.length > 0 && block.at(-1) !== "" ? [...block, ""] : block;
    else if (block.at(-1) === "") block = [line];
    else block = [...block, line].slice(-6);
  }
  return [...found.values()];
}
