import { diffWords } from "diff";

/** Old and new words in one line. Struck out and underlined, so that colour is not needed to read it. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  let at = 0;
  return (
    <span>
      {diffWords(before, after).map((part) => {
        at += 1;
        const id = `${at}`;
        if (part.removed)
          return (
            <del key={id} className="text-muted decoration-bad">
              <span className="sr-only">was: </span>
              {part.value}
            </del>
          );
        if (part.added)
          return (
            <ins key={id} className="bg-good-soft decoration-good underline-offset-2">
              <span className="sr-only">now: </span>
              {part.value}
            </ins>
          );
        return <span key={id}>{part.value}</span>;
      })}
    </span>
  );
}
