import { type ReactNode, useId } from "react";

export type SliderProps = {
  label: ReactNode;
  /** What the position means, in words: "counts double". */
  valueText: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onValueChange: (value: number) => void;
};

/** A labelled slider with its value in words beside it; arrow keys move it by a step. */
export function Slider({ label, valueText, value, min, max, step, onValueChange }: SliderProps) {
  const id = useId();
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <label htmlFor={id} className="font-medium text-ink">
          {label}
        </label>
        <span className="text-muted tabular-nums">{valueText}</span>
      </div>
      <input
        id={id}
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-valuetext={valueText}
        onChange={(event) => onValueChange(event.currentTarget.valueAsNumber)}
        className="h-11 w-full cursor-pointer accent-accent md:h-8"
      />
    </div>
  );
}
