import type { SourcePage } from "@/lib/domain/resume/layout/source-document";
import { guessLanguage } from "@/server/adapters/resume-reader/ocr/guess-language";
import { isBlankPicture, type PagePicture } from "@/server/adapters/resume-reader/ocr/page-picture";
import { createRecogniser, FIRST_LANGUAGES, type Recogniser } from "@/server/adapters/resume-reader/ocr/recogniser";
import { wordsToRuns } from "@/server/adapters/resume-reader/ocr/words-to-runs";
import type { ReadingContext } from "@/server/adapters/resume-reader/read-document";

export type PictureOfPage = { number: number; take(): Promise<PagePicture> };

/** Reads pages by their looks, one after the other. A blank one costs no recogniser. */
export async function recognisePages(pages: PictureOfPage[], context: ReadingContext): Promise<SourcePage[]> {
  let recogniser: Recogniser | null = null;
  let isGuessed = false;
  const read: SourcePage[] = [];
  try {
    for (const [index, { number, take }] of pages.entries()) {
      const report = (share: number) =>
        context.onProgress?.({
          stage: "recognising",
          page: number,
          index: index + 1,
          count: pages.length,
          share: (index + share) / pages.length,
        });
      report(0);
      const picture = await take();
      const page = {
        number,
        width: picture.width * picture.pointsPerPixel,
        height: picture.height * picture.pointsPerPixel,
        hiddenText: [],
        isRecognised: true,
      };
      if (isBlankPicture(picture)) {
        read.push({ ...page, runs: [] });
        continue;
      }
      recogniser ??= await createRecogniser(context.root, FIRST_LANGUAGES);
      let words = await recogniser.recognise(picture, report);
      const language = isGuessed ? null : guessLanguage(words.map((word) => word.text));
      isGuessed = true;
      if (language) {
        // Its own letters are missing so far: the page is read again, and the rest of the document at once like that.
        await recogniser.close();
        recogniser = await createRecogniser(context.root, [language, "eng"]);
        words = await recogniser.recognise(picture, report);
      }
      read.push({ ...page, runs: wordsToRuns(words, picture) });
    }
  } finally {
    await recogniser?.close();
  }
  return read;
}
