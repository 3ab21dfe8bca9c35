import { createServer } from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";

/** The app of a chaos run: `toy-app.ts PORT RUNNER_URL EMPLOYER_URL`. Its steps tell the employer of each boundary. */
const [port, runnerUrl, employerUrl] = process.argv.slice(2);
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };
const client = new Inngest({ id: "toy", isDev: false, baseUrl: runnerUrl ?? "", logger: quiet });

async function tell(path: string): Promise<void> {
  const response = await fetch(`${employerUrl}${path}`, { method: "POST" });
  if (!response.ok) throw new Error(`The employer answered ${response.status}.`);
}

function effect(run: string, step: string) {
  return async () => {
    const where = `run=${run}&step=${encodeURIComponent(step)}`;
    await tell(`/boundary?${where}&phase=before`);
    await tell(`/effect?${where}`);
    await tell(`/boundary?${where}&phase=after`);
    return step;
  };
}

/** As the product's chain: steps in turn, a gate, branches side by side, the last step after them. */
const application = client.createFunction(
  { id: "application", retries: 4, triggers: [{ event: "toy/application.requested" }] },
  async ({ event, step }) => {
    const run = event.data.run as string;
    await step.run("tailor", effect(run, "tailor"));
    await step.run("seal", effect(run, "seal"));
    const decided = await step.waitForEvent("decision", {
      event: "toy/approval.decided",
      timeout: "10m",
      match: "data.run",
    });
    if (decided === null) return "expired";
    await Promise.all(["resume", "letter"].map((part) => step.run(`send ${part}`, effect(run, `send ${part}`))));
    await step.run("submit", effect(run, "submit"));
    return "submitted";
  },
);

createServer(serve({ client, functions: [application] })).listen(Number(port), "127.0.0.1", () => {
  process.stdout.write("ready\n");
});
