import { statedFacts } from "@/components/job/stated-facts";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import type { Posting } from "@/lib/domain/posting/posting.schema";

/** What the posting says, fact by fact, with the words it was read from; and what it leaves out. */
export function StatedFactsPanel({ posting }: { posting: Posting }) {
  const { stated, absent } = statedFacts(posting);
  return (
    <Surface aria-labelledby="stated">
      <SurfaceHeader
        id="stated"
        title="What it says"
        hint="Quoted where it was read from the text; the rest stood in a field of its own. Nothing is guessed."
      />
      <dl className="divide-y">
        {stated.map(({ id, label, values, span }) => (
          <div key={id} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 px-4 py-2.5 text-sm">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words">
              {values.map((value) => (
                <span key={value} className="block">
                  {value}
                </span>
              ))}
              {span && !values.includes(span) ? (
                <q className="mt-0.5 block font-serif text-muted leading-5">{span}</q>
              ) : null}
            </dd>
          </div>
        ))}
        {absent.length > 0 ? (
          <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 px-4 py-2.5 text-sm">
            <dt className="text-muted">Not stated</dt>
            <dd className="min-w-0">{absent.join(", ")}</dd>
          </div>
        ) : null}
      </dl>
    </Surface>
  );
}
