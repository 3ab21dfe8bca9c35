"use client";

import { useEffect, useRef } from "react";

export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Single keys ("j", "?", "enter") and "mod+k" (Ctrl or Cmd). Single keys are silent while somebody types, while a
 * dialog is open, and together with another modifier, so that the browser's own shortcuts stay.
 */
export function useHotkeys(hotkeys: Hotkeys, isEnabled = true): void {
  const current = useRef(hotkeys);
  useEffect(() => {
    current.current = hotkeys;
  });
  useEffect(() => {
    if (!isEnabled) return;
    const normalise = (key: string) => (key === "Enter" ? "enter" : key);
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const hasModifier = event.metaKey || event.ctrlKey;
      if (event.altKey) return;
      const handler = current.current[hasModifier ? `mod+${event.key.toLowerCase()}` : normalise(event.key)];
      if (!handler) return;
      if (
        !hasModifier &&
        (isTyping(event.target) || document.querySelector('[role="dialog"],[role="alertdialog"],[role="menu"]'))
      )
        return;
      handler(event);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isEnabled]);
}
