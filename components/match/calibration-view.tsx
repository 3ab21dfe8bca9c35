import { chanceWords, missingWords, OUTCOME_WORDS } from "@/components/match/calibration-words";
import { type PlottedBin, ReliabilityPlot } from "@/components/match/reliability-plot";
import { Checkbox } from "@/components/ui/checkbox";
import { Table } from "@/components/ui/table";
import type { OutcomeKind } from "@/lib/domain/match/outcome.schema";

export type CalibrationViewProps = {
  calibration: {
    showsChance: boolean;
    answers: number;
    successes: number;
    missing: { answers: number; successes: number; failures: number };
    method: "logistic" | "isotonic" | null;
    reliability: { bins: readonly PlottedBin[]; brier: number; brierOfShare: number } | null;
    features: readonly {
      kind: OutcomeKind;
      jobs: number;
      text: number;
      title: number;
      skills: number;
      facts: number;
    }[];
  };
  onShowChange: (showsChance: boolean) => void;
};

const percent = (share: number) => `${Math.round(share * 100)} %`;

export function CalibrationView({ calibration, onShowChange }: CalibrationViewProps) {
  const { answers, successes, missing, method, reliability, features } = calibration;
  return (
    <div className="flex flex-col gap-5 p-4">
      <div>
        <Checkbox
          label="Show the chance of an interview beside the score"
          help="It never changes a score or the order of your list."
          checked={calibration.showsChance}
          onCheckedChange={onShowChange}
        />
        <p className="mt-2 text-sm">
          {answers === 0
            ? "No application of yours has an answer yet. Set answers on the applications board."
            : `${answers} of your applications ${answers === 1 ? "has" : "have"} a known answer; ${successes} led to an interview.`}
        </p>
        {missingWords(missing) ? <p className="text-muted text-sm">{missingWords(missing)}</p> : null}
        {method ? (
          <p className="text-muted text-sm">
            {method === "isotonic"
              ? "Fitted step by step (isotonic), never falling as the score rises."
              : "Fitted with one curve (logistic); from 60 answers on, step by step."}
          </p>
        ) : null}
      </div>
      {reliability ? <Reliability reliability={reliability} /> : null}
      {features.length > 0 ? (
        <div>
          <h3 className="mb-1 font-semibold text-sm">What became of your jobs, and how they were scored</h3>
          <Table caption="Mean of each part of the score by outcome" className="[&_td]:px-2 [&_th]:px-2">
            <thead>
              <tr>
                <th scope="col">Outcome</th>
                <th scope="col">Jobs</th>
                <th scope="col">Skills</th>
                <th scope="col">Title</th>
                <th scope="col">Wording</th>
                <th scope="col">Hard facts</th>
              </tr>
            </thead>
            <tbody>
              {features.map((row) => (
                <tr key={row.kind}>
                  <th scope="row">{OUTCOME_WORDS[row.kind]}</th>
                  <td className="tabular-nums">{row.jobs}</td>
                  <td className="tabular-nums">{percent(row.skills)}</td>
                  <td className="tabular-nums">{percent(row.title)}</td>
                  <td className="tabular-nums">{percent(row.text)}</td>
                  <td className="tabular-nums">{percent(row.facts)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ) : null}
    </div>
  );
}

function Reliability({
  reliability,
}: {
  reliability: NonNullable<CalibrationViewProps["calibration"]["reliability"]>;
}) {
  const { bins, brier, brierOfShare } = reliability;
  return (
    <div>
      <h3 className="mb-1 font-semibold text-sm">How far the chances can be trusted</h3>
      <p className="mb-3 text-muted text-sm">
        Each answer is held against a chance that was worked out without it. Dots on the dashed line mean that what was
        promised came true. {brier < brierOfShare ? "They tell more" : "So far they tell no more"} than always saying
        the same (error {brier.toFixed(3)} against {brierOfShare.toFixed(3)}).
      </p>
      <div className="flex flex-wrap items-start gap-6">
        <ReliabilityPlot bins={bins} />
        <div className="min-w-0 flex-1">
          <Table caption="Promised and came true" className="[&_td]:px-2 [&_th]:px-2">
            <thead>
              <tr>
                <th scope="col">Promised</th>
                <th scope="col">Came true</th>
                <th scope="col">Range that fits</th>
                <th scope="col">Answers</th>
              </tr>
            </thead>
            <tbody>
              {bins.map((bin) => (
                <tr key={`${bin.promised}:${bin.cameTrue}`} className="tabular-nums">
                  <td>{chanceWords(bin.promised)}</td>
                  <td>{percent(bin.cameTrue)}</td>
                  <td className="whitespace-nowrap">
                    {percent(bin.low)} to {percent(bin.high)}
                  </td>
                  <td>{bin.answers}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </div>
    </div>
  );
}
