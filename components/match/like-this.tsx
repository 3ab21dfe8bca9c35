"use client";

import { ThumbsDown, ThumbsUp } from "lucide-react";
import { useState } from "react";
import { LearnWishDialog } from "@/components/match/learn-wish-dialog";
import { Button } from "@/components/ui/button";
import type { Direction } from "@/lib/domain/match/propose-wishes";

/** "More like this" and "Not like this" for one job; each asks why before anything is learned. */
export function LikeThis({ jobId, title, onHide }: { jobId: string; title: string; onHide?: () => void }) {
  const [direction, setDirection] = useState<Direction | null>(null);
  return (
    <>
      <Button onClick={() => setDirection("more")}>
        <ThumbsUp aria-hidden />
        More like this
      </Button>
      <Button onClick={() => setDirection("less")}>
        <ThumbsDown aria-hidden />
        Not like this
      </Button>
      {direction ? (
        <LearnWishDialog
          jobId={jobId}
          title={title}
          direction={direction}
          onClose={() => setDirection(null)}
          {...(onHide ? { onHide } : {})}
        />
      ) : null}
    </>
  );
}
