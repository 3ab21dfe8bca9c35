import { z } from "zod";
import type { Engine } from "@/inngest/runner/engine";
import type { Route } from "@/inngest/runner/http/router";
import { saveApp } from "@/inngest/runner/sync/save-app";

const registerSchema = z.object({ url: z.string(), appName: z.string().min(1), functions: z.array(z.unknown()) });

/** `GET /health`, and `POST /fn/register`, by which an app syncs itself (out of band). */
export function syncRoutes(engine: Engine): Route[] {
  return [
    {
      method: "GET",
      path: "/health",
      access: "open",
      handle: async () => ({
        status: 200,
        body: { status: 200, message: "OK", functions: engine.registry.list().length },
      }),
    },
    {
      method: "POST",
      path: "/fn/register",
      access: "signed",
      async handle(request) {
        const parsed = registerSchema.safeParse(await request.json());
        if (!parsed.success) return { status: 400, body: { error: "The registration cannot be read.", status: 400 } };
        const { appName, url, functions } = parsed.data;
        const saved = await saveApp(engine, appName, url, functions);
        if (!saved.ok) return { status: 400, body: { error: saved.refusals.join(" "), status: 400 } };
        return { status: 200, body: { ok: true, modified: saved.modified } };
      },
    },
  ];
}
