import { ArrowDown, ArrowUp, Minus, RotateCcw } from "lucide-react";
import Link from "next/link";
import { moveWords, SIGNAL_WORDS, weightWords } from "@/components/match/weight-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Slider } from "@/components/ui/slider";
import { Table } from "@/components/ui/table";
import {
  areEqualWeights,
  EQUAL_WEIGHTS,
  MAX_WEIGHT,
  type Signal,
  type SignalWeights,
} from "@/lib/domain/match/signal-weights";

export type PreviewedJobView = {
  id: string;
  title: string;
  company: string;
  score: number;
  place: number;
  scoreBefore: number;
  placeBefore: number;
};

export type WeightsViewProps = {
  weights: SignalWeights;
  stored: SignalWeights;
  preview: { jobs: readonly PreviewedJobView[]; total: number; moved: number } | undefined;
  error: string | undefined;
  isSaving: boolean;
  onChange: (weights: SignalWeights) => void;
  onSave: (weights: SignalWeights) => void;
};

const ORDER: readonly Signal[] = ["skills", "title", "text"];
const STEP = 0.25;
const same = (a: SignalWeights, b: SignalWeights) => ORDER.every((signal) => a[signal] === b[signal]);

export function WeightsView({ weights, stored, preview, error, isSaving, onChange, onSave }: WeightsViewProps) {
  const isNothing = ORDER.every((signal) => weights[signal] === 0);
  const isChanged = !same(weights, stored);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 p-4 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-4">
        {ORDER.map((signal) => (
          <div key={signal}>
            <Slider
              label={SIGNAL_WORDS[signal].label}
              valueText={weightWords(weights[signal])}
              value={weights[signal]}
              min={0}
              max={MAX_WEIGHT}
              step={STEP}
              onValueChange={(value) => onChange({ ...weights, [signal]: value })}
            />
            <p className="text-muted text-sm">{SIGNAL_WORDS[signal].help}</p>
          </div>
        ))}
        <p className="text-muted text-sm">
          Place, permit, pay, level and age of a posting lower a score whatever the weights, and each says so.
        </p>
        {isNothing ? <Notice tone="warn">Let at least one part count.</Notice> : null}
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            disabled={!isChanged || isNothing}
            pending={isSaving}
            onClick={() => onSave(weights)}
          >
            Use this order
          </Button>
          {isChanged ? <Button onClick={() => onChange(stored)}>Discard</Button> : null}
          {areEqualWeights(stored) && areEqualWeights(weights) ? null : (
            <Button variant="ghost" onClick={() => onChange(EQUAL_WEIGHTS)}>
              <RotateCcw aria-hidden />
              Published weights
            </Button>
          )}
        </div>
      </div>
      <div className="min-w-0">
        <p role="status" className="mb-2 text-muted text-sm">
          {error ??
            (preview === undefined
              ? "Working out the order"
              : preview.total === 0
                ? "No job is scored yet. Upload a resume and follow a company, then come back."
                : preview.moved === 0
                  ? `The ${preview.total} jobs of your list stay in their places.`
                  : `${preview.moved} of ${preview.total} jobs would move. The first ${preview.jobs.length}:`)}
        </p>
        {preview && preview.jobs.length > 0 ? <PreviewTable jobs={preview.jobs} /> : null}
      </div>
    </div>
  );
}

function PreviewTable({ jobs }: { jobs: readonly PreviewedJobView[] }) {
  return (
    <Table caption="Your list under these weights" className="[&_td]:px-2 [&_th]:px-2">
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Moves</th>
          <th scope="col">Job</th>
          <th scope="col" className="text-right">
            Score
          </th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <td className="tabular-nums">{job.place}</td>
            <td className="whitespace-nowrap">
              <Move place={job.place} before={job.placeBefore} />
            </td>
            <td>
              <Link href={`/jobs/${job.id}`} className="font-medium text-ink hover:underline">
                {job.title}
              </Link>
              <span className="block text-muted">{job.company}</span>
            </td>
            <td className="whitespace-nowrap text-right tabular-nums">
              {Math.round(job.score * 100)}
              {Math.round(job.score * 100) === Math.round(job.scoreBefore * 100) ? null : (
                <span className="block text-muted text-xs">was {Math.round(job.scoreBefore * 100)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Move({ place, before }: { place: number; before: number }) {
  const Icon = place === before ? Minus : place < before ? ArrowUp : ArrowDown;
  const tone = place === before ? "text-faint" : place < before ? "text-good" : "text-warn";
  return (
    <span className="inline-flex items-center gap-1 text-muted [&_svg]:size-4">
      <Icon aria-hidden className={tone} />
      {moveWords(place, before)}
    </span>
  );
}
