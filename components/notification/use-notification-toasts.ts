"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/components/layout/trpc";
import { toast } from "@/components/ui/toaster";

const ASK_EVERY_MS = 10_000;

/** Long work reports back where the person is: what is new since this visit began is said once, with a way there. */
export function useNotificationToasts(): void {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const seen = useRef<Set<string> | null>(null);
  const { data } = useQuery(trpc.notification.list.queryOptions(undefined, { refetchInterval: ASK_EVERY_MS }));
  useEffect(() => {
    if (!data) return;
    const known = seen.current;
    seen.current = new Set(data.items.map((item) => item.id));
    if (!known) return;
    const fresh = data.items.filter((item) => !known.has(item.id) && item.readAt === null);
    for (const item of fresh) {
      if (window.location.pathname !== item.href)
        toast(item.message, { action: { label: "Open", onClick: () => router.push(item.href) } });
    }
    if (fresh.length === 0) return;
    void client.invalidateQueries({ queryKey: trpc.approval.pathKey() });
    void client.invalidateQueries({ queryKey: trpc.notification.countUnread.queryKey() });
  }, [data, client, router, trpc]);
}
