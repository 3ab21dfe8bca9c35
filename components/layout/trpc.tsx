"use client";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpLink, isTRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
// The one import from the server in this room, and a type only: it is erased before anything reaches a browser.
import type { AppRouter } from "@/server/api/root";

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** The refusal's code ("UNAUTHORIZED", "NOT_FOUND", …), or null when the server was not reached. */
export function errorCode(error: unknown): string | null {
  if (!isTRPCClientError(error)) return null;
  const data: unknown = error.data;
  return typeof data === "object" && data !== null && "code" in data && typeof data.code === "string"
    ? data.code
    : null;
}

/** The server's own sentence for people, or undefined when the server was not reached. */
export function errorMessage(error: unknown): string | undefined {
  return errorCode(error) === null || !(error instanceof Error) ? undefined : error.message;
}

function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (errorCode(error) !== "UNAUTHORIZED") return;
        const from = `${window.location.pathname}${window.location.search}`;
        window.location.assign(`/sign-in?from=${encodeURIComponent(from)}`);
      },
    }),
    defaultOptions: {
      // A decision that could not be sent fails at once; it must never be sent later by itself.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 15_000,
        retry: (count, error) => errorCode(error) === null && count < 2,
      },
    },
  });
}

export function TrpcProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  // One request per query: a slow one holds up nobody, and the service worker can keep each list by its address.
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpLink({ url: "/api/trpc", transformer: superjson })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
