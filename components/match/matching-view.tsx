import { PageHeader } from "@/components/layout/page-header";
import { CalibrationContainer } from "@/components/match/calibration-container";
import { LearnedWishes } from "@/components/match/learned-wishes";
import { WeightsContainer } from "@/components/match/weights-container";
import { Surface, SurfaceHeader } from "@/components/ui/surface";

/** How jobs are ordered for this person, what was learned, and how far chances can be trusted. */
export function MatchingView() {
  return (
    <>
      <PageHeader
        back={{ href: "/settings", label: "Settings" }}
        title="Matching"
        lead="How your list is put in order. The same inputs always give the same score."
      />
      <div className="flex flex-col gap-6 [&>section]:scroll-mt-20">
        <Surface id="weights" aria-labelledby="weights-title">
          <SurfaceHeader
            id="weights-title"
            title="What counts"
            hint="Move a part and see the list as it would be. Nothing changes until you use it."
          />
          <WeightsContainer />
        </Surface>
        <Surface id="learned" aria-labelledby="learned-title">
          <SurfaceHeader id="learned-title" title="Learned from jobs" hint="Only what you agreed to." />
          <LearnedWishes />
        </Surface>
        <Surface id="chances" aria-labelledby="chances-title">
          <SurfaceHeader
            id="chances-title"
            title="Chances"
            hint="Learned from what became of your own applications, on this machine."
          />
          <CalibrationContainer />
        </Surface>
      </div>
    </>
  );
}
