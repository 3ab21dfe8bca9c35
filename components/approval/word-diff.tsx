import type { DiffWord } from "@/lib/domain/package/diff-resume";

/** Old and new words in one line. Struck out and underlined, so that colour is not needed to read it. */
export function WordDiff({ words }: { words: readonly DiffWord[] }) {
  let at = 0;
  return (
    <span>
      {words.map((word) => {
        at += 1;
        if (word.kind === "removed")
          return (
            <del key={at} className="text-muted decoration-bad">
              <span className="sr-only">was: </span>
              {word.text}
            </del>
          );
        if (word.kind === "added")
          return (
            <ins key={at} className="bg-good-soft decoration-good underline-offset-2">
              <span className="sr-only">now: </span>
              {word.text}
            </ins>
          );
        return <span key={at}>{word.text}</span>;
      })}
    </span>
  );
}
