import { OUTCOME_KINDS, type Outcome, type OutcomeKind } from "@/lib/domain/match/outcome.schema";
import { partsOf } from "@/lib/domain/match/score-pair";

/** What jobs of one outcome had in common: the mean of each part, 0..1, over so many jobs. */
export type FeatureSummary = {
  kind: OutcomeKind;
  jobs: number;
  text: number;
  title: number;
  skills: number;
  /** Mean of the hard facts' factor. */
  facts: number;
};

/** One row for each outcome that occurred, in the order of the work. */
export function summarizeFeatures(outcomes: readonly Outcome[]): FeatureSummary[] {
  return OUTCOME_KINDS.flatMap((kind) => {
    const own = outcomes.filter((o) => o.kind === kind);
    const mean = (of: (o: Outcome) => number) => own.reduce((sum, o) => sum + of(o), 0) / own.length;
    if (own.length === 0) return [];
    return [
      {
        kind,
        jobs: own.length,
        text: mean((o) => partsOf(o.basis).text),
        title: mean((o) => partsOf(o.basis).title),
        skills: mean((o) => partsOf(o.basis).skills),
        facts: mean((o) => o.basis.factor),
      },
    ];
  });
}
