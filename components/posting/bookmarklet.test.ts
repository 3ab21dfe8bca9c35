import { describe, expect, it } from "vitest";
import { directBookmarklet, windowBookmarklet } from "@/components/posting/bookmarklet";

const codeOf = (link: string) => decodeURIComponent(link.replace(/^javascript:/, ""));

describe("the bookmarklets", () => {
  it("are valid code, whatever stands in origin and mark", () => {
    for (const link of [
      windowBookmarklet("https://d.example", 'm"</script>'),
      directBookmarklet("http://127.0.0.1:3000", "clip-k"),
    ]) {
      expect(link).toMatch(/^javascript:[^\s"<>]+$/);
      expect(() => new Function(codeOf(link))).not.toThrow();
    }
  });

  it("give the page to Dossier's own origin only, and the window's one carries no key", () => {
    const code = codeOf(windowBookmarklet("https://d.example", "the mark"));
    const listeners: ((event: unknown) => void)[] = [];
    const sent: unknown[][] = [];
    const opened = { postMessage: (...args: unknown[]) => sent.push(args) };
    const world = {
      window: {
        open: () => opened,
        addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
        removeEventListener: () => undefined,
      },
      document: { title: "Baker", documentElement: { outerHTML: "<html>" } },
      location: { href: "https://jobs.example/1" },
    };
    new Function(...Object.keys(world), code)(...Object.values(world));
    const [listener] = listeners;
    listener?.({ origin: "https://evil.example", source: opened, data: "dossier:ready" });
    listener?.({ origin: "https://d.example", source: {}, data: "dossier:ready" });
    expect(sent).toEqual([]);
    listener?.({ origin: "https://d.example", source: opened, data: "dossier:ready" });
    expect(sent).toEqual([
      [
        { type: "dossier:page", mark: "the mark", url: "https://jobs.example/1", title: "Baker", html: "<html>" },
        "https://d.example",
      ],
    ]);
  });
});
