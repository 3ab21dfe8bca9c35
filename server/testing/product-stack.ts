import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Headless, startHeadless } from "@/server/cli/launch/headless";
import type { ServiceContext } from "@/server/context";
import { createAccount } from "@/server/services/account/create-account";

export type ProductStack = Headless & {
  /** A fresh person's context. */
  person(): Promise<ServiceContext>;
};

/** The product without its pages, in a folder of its own: real database, real engine, real functions. */
export async function startProductStack(
  options: { upstream?: string; env?: Record<string, string | undefined> } = {},
): Promise<ProductStack> {
  const home = mkdtempSync(join(tmpdir(), "dossier-stack-"));
  const headless = await startHeadless({ home, retryDelayScale: 0.01, ...options });
  let count = 0;
  return {
    ...headless,
    async person() {
      const account = await createAccount(headless.container.contextFor({ kind: "system" }), {
        email: `person-${count++}@example.org`,
        name: "Jo Tester",
        password: "correct horse battery",
      });
      return headless.container.contextFor({ kind: "account", accountId: account.id, role: "user" });
    },
    async close() {
      await headless.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Asks until there is an answer, at most a minute. */
export async function eventually<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const startedAt = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - startedAt > 60_000) throw new Error("It did not happen within a minute.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
