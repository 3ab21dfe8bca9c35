import { PageHeader } from "@/components/layout/page-header";
import { CalibrationContainer } from "@/components/match/calibration-container";
import { LearnedWishes } from "@/components/match/learned-wishes";
import { RankingLine } from "@/components/match/ranking-line";
import { WeightsContainer } from "@/components/match/weights-container";
import { SurfaceSection } from "@/components/ui/surface";

/** How jobs are ordered for this person, what was learned, and how far chances can be trusted. */
export function MatchingView() {
  return (
    <>
      <PageHeader
        back={{ href: "/settings", label: "Settings" }}
        title="Matching"
        lead="How your list is put in order. The same inputs always give the same score."
      />
      <RankingLine className="mb-4 max-w-md" />
      <div className="flex flex-col gap-6 [&>section]:scroll-mt-20">
        <SurfaceSection
          id="weights"
          title="What counts"
          hint="Move a part and see the list as it would be. Nothing changes until you use it."
        >
          <WeightsContainer />
        </SurfaceSection>
        <SurfaceSection id="learned" title="Learned from jobs" hint="Only what you agreed to.">
          <LearnedWishes />
        </SurfaceSection>
        <SurfaceSection
          id="chances"
          title="Chances"
          hint="Learned from what became of your own applications, on this machine."
        >
          <CalibrationContainer />
        </SurfaceSection>
      </div>
    </>
  );
}
