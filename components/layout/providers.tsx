"use client";

import type { ReactNode } from "react";
import type { Theme } from "@/components/layout/theme";
import { ThemeProvider, useTheme } from "@/components/layout/theme-provider";
import { TrpcProvider } from "@/components/layout/trpc";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";

function ThemedToaster() {
  return <Toaster theme={useTheme().theme} />;
}

export function Providers({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <ThemeProvider initial={theme}>
      <TrpcProvider>
        <TooltipProvider delayDuration={300}>{children}</TooltipProvider>
        <ThemedToaster />
      </TrpcProvider>
    </ThemeProvider>
  );
}
