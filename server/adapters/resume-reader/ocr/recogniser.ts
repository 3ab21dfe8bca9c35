import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page, Worker } from "tesseract.js";
import type { PagePicture } from "@/server/adapters/resume-reader/ocr/page-picture";

/** One recognised word; pixels from the picture's top left. */
export type RecognisedWord = {
  text: string;
  /** 0..1 */
  confidence: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Words of one line of the recogniser share a number. */
  line: number;
};

export type Recogniser = {
  recognise(picture: PagePicture, onShare: (share: number) => void): Promise<RecognisedWord[]>;
  close(): Promise<void>;
};

/** Read at once on first sight; with more languages at a time recognition grows slow and takes words for foreign ones. */
export const FIRST_LANGUAGES = ["eng", "deu"];

function wordsOf(page: Page): RecognisedWord[] {
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap((line, index) =>
    line.words.map((word) => ({
      text: word.text,
      confidence: word.confidence / 100,
      left: word.bbox.x0,
      right: word.bbox.x1,
      top: word.bbox.y0,
      bottom: word.bbox.y1,
      line: index,
    })),
  );
}

/**
 * Starts the recogniser with the language data of the installed packages; nothing is ever downloaded. It reads data of
 * all languages from one folder, so the files are laid side by side for the moment of starting.
 */
export async function createRecogniser(root: string, languages: string[]): Promise<Recogniser> {
  const { createWorker } = await import("tesseract.js");
  const folder = await mkdtemp(join(tmpdir(), "dossier-languages-"));
  let onShare: (share: number) => void = () => undefined;
  let worker: Worker;
  try {
    for (const code of languages) {
      const file = `${code}.traineddata.gz`;
      await copyFile(
        join(/* turbopackIgnore: true */ root, "node_modules", "@tesseract.js-data", code, "4.0.0_best_int", file),
        join(folder, file),
      );
    }
    worker = await createWorker(languages, 1, {
      langPath: folder,
      cacheMethod: "none",
      logger: (message) => {
        if (message.status === "recognizing text") onShare(message.progress);
      },
      // Every job's own promise is rejected as well; without this the error would be thrown a second time, at nobody.
      errorHandler: () => undefined,
    });
    await worker.setParameters({ user_defined_dpi: "200" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    async recognise(picture, report) {
      onShare = report;
      const { data } = await worker.recognize(
        Buffer.from(picture.png.buffer, picture.png.byteOffset, picture.png.byteLength),
        { rotateAuto: true },
        { blocks: true, text: false },
      );
      return wordsOf(data);
    },
    async close() {
      await worker.terminate();
    },
  };
}
