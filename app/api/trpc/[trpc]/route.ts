import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { appRouter } from "@/server/api/root";
import { isSameOrigin } from "@/server/auth/same-origin";
import { getActor } from "@/server/auth/session";
import { contextFor } from "@/server/container";

async function handle(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("This request came from another site.", { status: 403 });
  const actor = await getActor();
  // Somebody without a session acts as nobody: only public procedures answer them.
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => ({ services: contextFor(actor ?? { kind: "system" }) }),
  });
}

export { handle as GET, handle as POST };
