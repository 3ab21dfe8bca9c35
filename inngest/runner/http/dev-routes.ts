import { z } from "zod";
import type { Engine } from "@/inngest/runner/engine";
import { rootFieldsOf } from "@/inngest/runner/http/graphql";
import type { Route } from "@/inngest/runner/http/router";
import { DEV_QUERIES } from "@/inngest/runner/read/dev-query";

const querySchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() });

/**
 * `/v0/gql` and `/dev`, as far as the public SDKs' own integration tests ask: queries whose root fields are known, each
 * answered with all the fields that any of them wants. Whatever else is asked for is refused with a sentence.
 */
export function devRoutes(engine: Engine): Route[] {
  return [
    {
      method: "POST",
      path: "/v0/gql",
      access: "signed",
      async handle(request) {
        const parsed = querySchema.safeParse(await request.json());
        const fields = parsed.success ? rootFieldsOf(parsed.data.query, parsed.data.variables ?? {}) : [];
        if (fields.length === 0) return { status: 400, body: { errors: [{ message: "There is no query." }] } };
        const data: Record<string, unknown> = {};
        for (const { name, alias, args } of fields) {
          const answer = DEV_QUERIES[name];
          if (!answer) {
            const message = `The embedded engine does not answer the query "${name}".`;
            return { status: 200, body: { errors: [{ message }] } };
          }
          data[alias] = await answer(engine, args);
        }
        return { status: 200, body: { data } };
      },
    },
    {
      method: "GET",
      path: "/dev",
      access: "signed",
      async handle() {
        const functions = engine.registry.list().map(({ config }) => ({
          id: config.id,
          name: config.name ?? config.id,
          triggers: config.triggers,
          steps: Object.entries(config.steps).map(([id, step]) => ({ id, name: id, uri: step.runtime.url })),
        }));
        return { status: 200, body: { functions } };
      },
    },
  ];
}
