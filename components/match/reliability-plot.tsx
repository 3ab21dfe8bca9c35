export type PlottedBin = { promised: number; cameTrue: number; low: number; high: number; answers: number };

const SIZE = 220;
const EDGE = 28;
const at = (share: number) => EDGE + share * (SIZE - EDGE - 8);
const up = (share: number) => SIZE - at(share);

/** Promised chance against what came true, with the range that fits each dot. Its numbers stand in the table beside it. */
export function ReliabilityPlot({ bins }: { bins: readonly PlottedBin[] }) {
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label="Promised chance against what came true"
      className="w-full max-w-64"
    >
      <line x1={at(0)} y1={up(0)} x2={at(1)} y2={up(0)} className="stroke-line-strong" />
      <line x1={at(0)} y1={up(0)} x2={at(0)} y2={up(1)} className="stroke-line-strong" />
      <line x1={at(0)} y1={up(0)} x2={at(1)} y2={up(1)} strokeDasharray="3 4" className="stroke-line-strong" />
      {[0, 0.5, 1].map((share) => (
        <g key={share} className="fill-muted text-[10px] tabular-nums">
          <text x={at(share)} y={SIZE - 12} textAnchor="middle">
            {share * 100}
          </text>
          <text x={EDGE - 5} y={up(share) + 3} textAnchor="end">
            {share * 100}
          </text>
        </g>
      ))}
      <text x={at(0.5)} y={SIZE - 1} textAnchor="middle" className="fill-muted text-[10px]">
        promised, %
      </text>
      <text x={EDGE + 6} y={up(1) + 6} className="fill-muted text-[10px]">
        came true, %
      </text>
      {bins.map((bin) => (
        <g key={`${bin.promised}:${bin.cameTrue}`}>
          <line
            x1={at(bin.promised)}
            x2={at(bin.promised)}
            y1={up(bin.low)}
            y2={up(bin.high)}
            className="stroke-accent"
          />
          <circle cx={at(bin.promised)} cy={up(bin.cameTrue)} r={4} className="fill-accent" />
        </g>
      ))}
    </svg>
  );
}
