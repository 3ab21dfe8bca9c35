import { createIsomorphicCanvasFactory, getDocumentProxy } from "unpdf";
import { type PagePicture, takePicture } from "@/server/adapters/resume-reader/ocr/page-picture";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";

/** About 200 dots an inch on a letter page: what the recogniser was trained for; more only costs time. */
const LONG_SIDE_PIXELS = 2300;

/**
 * Opens a PDF a second time, with a canvas to draw on, and hands a renderer of its pages to `use`. The first opening
 * drops large pictures to save memory, this one keeps them.
 */
export async function withPageRenderer<T>(
  bytes: Uint8Array,
  limits: ReaderLimits,
  use: (render: (pageNumber: number) => Promise<PagePicture>) => Promise<T>,
): Promise<T> {
  const { createCanvas } = await import("@napi-rs/canvas");
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import("@napi-rs/canvas"));
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    maxImageSize: limits.maxPicturePixels,
    CanvasFactory,
  });
  try {
    return await use(async (pageNumber) => {
      const page = await pdf.getPage(pageNumber);
      const natural = page.getViewport({ scale: 1 });
      const scale = Math.min(
        LONG_SIDE_PIXELS / Math.max(natural.width, natural.height),
        // A poster or a sliver of a page stays within the same number of pixels.
        Math.sqrt(limits.maxPagePixels / (natural.width * natural.height)),
      );
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
      const context = canvas.getContext("2d");
      context.fillStyle = "#ffffff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      // The canvas of the package is what pdf.js draws on in Node; its types only know the browser's.
      const target = { canvas, canvasContext: context, viewport } as unknown as Parameters<typeof page.render>[0];
      await page.render(target).promise;
      page.cleanup();
      return takePicture(canvas, natural.width);
    });
  } finally {
    await pdf.cleanup();
    await pdf.loadingTask.destroy();
  }
}
