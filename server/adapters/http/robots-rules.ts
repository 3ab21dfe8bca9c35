type Rule = { allow: boolean; pattern: RegExp; length: number };
export type RobotsRules = {
  isAllowed(pathAndQuery: string): boolean;
  /** How far apart the site wants requests, where it says so (Crawl-delay, not part of the standard but widely written). */
  crawlDelayMs: number | undefined;
};

/**
 * robots.txt (RFC 9309) as it concerns one product: the group that names it, else the group "*". The longest matching
 * rule wins, allow before disallow; "*" and "$" mean what they mean there. At most 512 KiB are read.
 */
export function parseRobots(text: string, product: string): RobotsRules {
  const token = /^[a-z_-]+/i.exec(product)?.[0].toLowerCase() ?? "";
  const own: Rule[] = [];
  const general: Rule[] = [];
  const delays = new Map<Rule[], number>();
  let isOwnNamed = false;
  let targets: Rule[][] = [];
  let isInAgents = false;
  for (const line of text.slice(0, 524_288).split(/\r\n?|\n/)) {
    const [, key, value] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const name = key.toLowerCase();
    const words = value.trim();
    if (name === "user-agent") {
      if (!isInAgents) targets = [];
      isInAgents = true;
      if (words === "*") targets.push(general);
      else if (words.split("/")[0]?.trim().toLowerCase() === token && token !== "") {
        isOwnNamed = true;
        targets.push(own);
      }
    } else if (name === "allow" || name === "disallow") {
      isInAgents = false;
      if (words !== "")
        for (const target of targets)
          target.push({ allow: name === "allow", pattern: toPattern(words), length: words.length });
    } else if (name === "crawl-delay") {
      isInAgents = false;
      const seconds = Number(words);
      if (Number.isFinite(seconds) && seconds > 0) for (const target of targets) delays.set(target, seconds * 1000);
    }
  }
  const rules = isOwnNamed ? own : general;
  return {
    crawlDelayMs: delays.get(rules),
    isAllowed(path) {
      let best: Rule | undefined;
      for (const rule of rules) {
        if (!rule.pattern.test(path)) continue;
        if (!best || rule.length > best.length || (rule.length === best.length && rule.allow)) best = rule;
      }
      return best?.allow ?? true;
    },
  };
}

function toPattern(words: string): RegExp {
  const isEnd = words.endsWith("$");
  const body = (isEnd ? words.slice(0, -1) : words)
    .replace(/\*{2,}/g, "*")
    .split("*")
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^]*?");
  return new RegExp(`^${body}${isEnd ? "$" : ""}`);
}
