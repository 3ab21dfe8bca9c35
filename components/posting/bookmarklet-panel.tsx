"use client";

import { Bookmark } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";

/** React refuses to write javascript: addresses, so the link gets its own. Dragged, not pressed. */
function DragLink({ code, label }: { code: string; label: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.setAttribute("href", code), [code]);
  return (
    // biome-ignore lint/a11y/useValidAnchor: a bookmark is dragged as a link
    <a
      ref={link}
      href="#bookmarklet"
      draggable
      onClick={(event) => {
        event.preventDefault();
        toast("Drag this to your bookmarks bar. Press it there, on a job's page.");
      }}
      className={buttonClass("secondary", "md", "cursor-grab")}
    >
      <Bookmark aria-hidden />
      {label}
    </a>
  );
}

async function copy(code: string): Promise<void> {
  await navigator.clipboard.writeText(code);
  toast("Copied. Make a new bookmark and paste this as its address.");
}

/** How a page in the browser becomes a job: the bookmark to drag, its code for other browsers, the way on a phone. */
export function BookmarkletPanel({
  code,
  direct,
  onDirect,
  isMakingDirect,
  onReplace,
}: {
  code: string;
  direct: { code: string; expiresAt: Date } | null;
  onDirect: () => void;
  isMakingDirect: boolean;
  onReplace: () => void;
}) {
  return (
    <div className="flex flex-col gap-4 p-4 text-sm">
      <p className="max-w-[68ch] text-muted">
        For LinkedIn, Indeed, Glassdoor, Wellfound and every page you can see but a program may not: press the button
        while you look at the job. You send what is on your screen; nobody signs in for you.
      </p>
      <div className="hidden flex-wrap items-center gap-2 md:flex">
        <DragLink code={code} label="Save to Dossier" />
        <span className="text-muted">Drag it to your bookmarks bar.</span>
        <Button variant="ghost" onClick={() => void copy(code)}>
          Copy its code instead
        </Button>
      </div>
      <div className="flex flex-col items-start gap-2 md:hidden">
        <p>
          On a phone: share the job’s page and choose Dossier, or copy its link and paste it above. To keep the button,
          copy its code, bookmark any page, then edit that bookmark and paste the code as its address.
        </p>
        <Button onClick={() => void copy(code)}>Copy the button’s code</Button>
      </div>
      <details>
        <summary className="min-h-11 content-center text-accent md:min-h-8">Nothing happens on a page?</summary>
        <div className="mt-2 flex max-w-[68ch] flex-col items-start gap-3 text-muted">
          <p>
            Some sites keep their pages apart from other windows. A second button sends the page directly and works for
            one day; then make a fresh one. Where that is kept out too, save the page as a file and add the file.
          </p>
          {direct ? (
            <div className="flex flex-wrap items-center gap-2">
              <DragLink code={direct.code} label="Save to Dossier (today)" />
              <Button variant="ghost" onClick={() => void copy(direct.code)}>
                Copy its code
              </Button>
              <span>Works until {direct.expiresAt.toLocaleString()}.</span>
            </div>
          ) : (
            <Button onClick={onDirect} pending={isMakingDirect}>
              Make the one-day button
            </Button>
          )}
          <p>
            Somebody else may have your button?{" "}
            <button type="button" className="text-accent underline" onClick={onReplace}>
              Replace it
            </button>
            ; the old one stops working.
          </p>
        </div>
      </details>
    </div>
  );
}
