"use client";

import { useQuery } from "@tanstack/react-query";
import { getProviders, signIn } from "next-auth/react";
import { Button } from "@/components/ui/button";

/** Other ways in, shown only when this installation has them. */
export function ProviderButtons({ callbackPath }: { callbackPath: string }) {
  const providers = useQuery({
    queryKey: ["auth", "providers"],
    queryFn: () => getProviders(),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const others = Object.values(providers.data ?? {}).filter((provider) => provider.type !== "credentials");
  if (others.length === 0) return null;
  return (
    <div className="mt-5 flex flex-col gap-2 border-t pt-5">
      {others.map((provider) => (
        <Button key={provider.id} size="lg" onClick={() => signIn(provider.id, { callbackUrl: callbackPath })}>
          Continue with {provider.name}
        </Button>
      ))}
    </div>
  );
}
