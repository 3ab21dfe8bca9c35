"use client";

import type { ReactNode } from "react";
import { ErrorState } from "@/components/feedback/error-state";
import { errorCode, errorMessage } from "@/components/layout/trpc";

export type QueryLike<T> = { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };

export type QueryViewProps<T> = {
  query: QueryLike<T>;
  /** What could not be done, in a plain sentence. */
  what: string;
  loading: ReactNode;
  children: (data: T) => ReactNode;
};

/** The three states of fetched data. What was fetched before stays on the page while it cannot be fetched again. */
export function QueryView<T>({ query, what, loading, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error && errorCode(query.error) !== "UNAUTHORIZED") {
    return <ErrorState what={what} message={errorMessage(query.error)} onRetry={() => query.refetch()} />;
  }
  return loading;
}
