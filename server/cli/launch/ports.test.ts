import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { findFreePort, requireFreePort } from "@/server/cli/launch/ports";
import { urlOf } from "@/server/cli/launch/stack";

describe("requireFreePort", () => {
  it("passes where nobody listens and leaves the port free", async () => {
    const port = await findFreePort("127.0.0.1");
    await requireFreePort("127.0.0.1", port);
    await requireFreePort("127.0.0.1", port);
  });

  it("names the port and the way out where somebody listens", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      }),
    );
    try {
      await expect(requireFreePort("127.0.0.1", port)).rejects.toThrow(
        new RegExp(`Port ${port} is in use .* --port \\d+$`),
      );
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("tells a foreign address from a busy port", async () => {
    await expect(requireFreePort("192.0.2.1", 4000)).rejects.toThrow("192.0.2.1 is not an address of this machine");
  });
});

describe("urlOf", () => {
  it.each([
    ["127.0.0.1", "http://127.0.0.1:3000"],
    ["0.0.0.0", "http://127.0.0.1:3000"],
    ["::1", "http://[::1]:3000"],
    ["::", "http://127.0.0.1:3000"],
    ["dossier.example.org", "http://dossier.example.org:3000"],
  ])("opens %s at %s", (host, url) => expect(urlOf(host, 3000)).toBe(url));
});
