import { describe, expect, it } from "vitest";
import { adzunaSource } from "@/server/adapters/ats/adzuna/source";
import { usaJobsSource } from "@/server/adapters/ats/usajobs/source";
import type { HttpClient, HttpRequest } from "@/server/ports/http-client";

function recordingHttp(body: string): { http: HttpClient; asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  return {
    asked,
    http: {
      async request(request) {
        asked.push(request);
        return { status: 200, headers: {}, body: new TextEncoder().encode(body), notModified: false, url: request.url };
      },
    },
  };
}

describe("sources that ask for a key", () => {
  it("say which variables to set when there is none", async () => {
    const { http, asked } = recordingHttp("{}");
    for (const [source, word] of [
      [usaJobsSource(null), "USAJOBS_API_KEY"],
      [adzunaSource(null), "ADZUNA_APP_KEY"],
    ] as const) {
      const board = { source: source.name, token: "gb?q=baker", company: "" };
      await expect(async () => source.fetch(http, board)).rejects.toMatchObject({
        code: "misconfigured",
        message: expect.stringContaining(word),
      });
    }
    expect(asked).toEqual([]);
  });

  it("send the key as documented, and follow the search of a pasted address", async () => {
    const usa = usaJobsSource({ email: "me@example.org", key: "k1" });
    const token = usa.tokenOf(new URL("https://www.usajobs.gov/search/results/?k=nurse&l=Austin&p=1"));
    const first = recordingHttp('{"SearchResult":{"SearchResultItems":[]}}');
    await usa.fetch(first.http, { source: "usajobs", token: token ?? "", company: "" });
    expect(first.asked).toMatchObject([{ headers: { "user-agent": "me@example.org", "authorization-key": "k1" } }]);
    expect(first.asked[0]?.url).toContain("Keyword=nurse&LocationName=Austin");

    const adzuna = adzunaSource({ appId: "a1", key: "k2" });
    expect(adzuna.tokenOf(new URL("https://www.adzuna.de/search?q=koch&w=Kiel"))).toBe("de?q=koch&w=Kiel");
    const second = recordingHttp('{"results":[]}');
    await adzuna.fetch(second.http, { source: "adzuna", token: "de?q=koch&w=Kiel", company: "" });
    expect(second.asked[0]?.url).toMatch(/\/jobs\/de\/search\/1\?app_id=a1&app_key=k2&.*what=koch&where=Kiel$/);
    await expect(async () =>
      adzuna.fetch(second.http, { source: "adzuna", token: "../x?q=1", company: "" }),
    ).rejects.toThrow("does not cover");
  });
});
