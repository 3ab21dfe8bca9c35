"use client";

import { Toaster as Sonner, toast } from "sonner";
import { useMediaQuery } from "@/components/ui/use-media-query";

/** Short messages about something that has just been done. Errors that need a decision belong in the page instead. */
export function Toaster({ theme }: { theme: "light" | "dark" | "system" }) {
  // Beside the page's content on a desktop: a message must not lie over the button that comes next.
  const isWide = useMediaQuery("(min-width: 48rem)");
  return (
    <Sonner
      theme={theme}
      position={isWide ? "bottom-left" : "top-right"}
      duration={6000}
      mobileOffset={{ top: 64 }}
      toastOptions={{
        classNames: {
          toast: "!rounded-lg !border !border-line !bg-raised !text-ink !shadow-float !font-sans",
          description: "!text-muted",
          actionButton: "!bg-accent !text-on-accent !min-h-8 !rounded-md",
        },
      }}
    />
  );
}

/** Says what was done and offers to take it back for ten seconds. */
export function toastUndo(message: string, onUndo: () => void): void {
  toast(message, { duration: 10_000, action: { label: "Undo", onClick: onUndo } });
}

export { toast };
