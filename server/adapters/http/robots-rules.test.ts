import { describe, expect, it } from "vitest";
import { parseRobots } from "@/server/adapters/http/robots-rules";

const rules = parseRobots(
  "# jobs\nUser-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nAllow: /private/jobs\nDisallow: /*.pdf$\nDisallow:\n\nUser-agent: Dossier\nUser-agent: third\nDisallow: /own\n",
  "somebody/1.0",
);

describe("parseRobots", () => {
  it("lets the longest rule win, allow before disallow", () => {
    expect(rules.isAllowed("/jobs")).toBe(true);
    expect(rules.isAllowed("/private/x")).toBe(false);
    expect(rules.isAllowed("/private/jobs/1")).toBe(true);
  });

  it("reads * and $", () => {
    expect(rules.isAllowed("/a/b.pdf")).toBe(false);
    expect(rules.isAllowed("/a/b.pdf?x=1")).toBe(true);
  });

  it("uses the group that names the product instead of the general one", () => {
    const own = parseRobots(
      "User-agent: *\nDisallow: /\n\nUser-agent: dossier\nDisallow: /own\n",
      "Dossier/1.0 (+https://example.org)",
    );
    expect(own.isAllowed("/jobs")).toBe(true);
    expect(own.isAllowed("/own/1")).toBe(false);
  });

  it("takes no group for its own that only begins like its name, and reads how far apart requests should be", () => {
    const agent = "Dossier/1.0";
    expect(parseRobots("User-agent: dos\nDisallow: /\n", agent).isAllowed("/jobs")).toBe(true);
    expect(parseRobots("User-agent: Dossier/2.0\nDisallow: /\n", agent).isAllowed("/jobs")).toBe(false);
    expect(parseRobots("User-agent: *\nCrawl-delay: 2.5\n", agent).crawlDelayMs).toBe(2_500);
    expect(
      parseRobots("User-agent: other\nCrawl-delay: 9\n\nUser-agent: *\nDisallow:\n", agent).crawlDelayMs,
    ).toBeUndefined();
  });

  it("allows everything where nothing is said", () => {
    expect(parseRobots("", "x").isAllowed("/")).toBe(true);
    expect(parseRobots("<html>not found</html>", "x").isAllowed("/jobs")).toBe(true);
  });
});
