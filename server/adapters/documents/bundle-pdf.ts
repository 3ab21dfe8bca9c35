/** When the bundle says it was made: it has no clock, so that the same parts give the same bytes. */
const MADE = new Date(0);

/**
 * Several PDFs as one, page after page. The pages are those of the parts; their tags are not carried over, so the parts
 * by themselves stay the files for whoever needs a tagged document.
 */
export async function bundlePdf(
  parts: readonly Uint8Array[],
  info: { title: string; author: string },
): Promise<Uint8Array> {
  const { PDFDocument } = await import("@cantoo/pdf-lib");
  const bundle = await PDFDocument.create({ updateMetadata: false });
  for (const part of parts) {
    const source = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await bundle.copyPages(source, source.getPageIndices())) bundle.addPage(page);
  }
  bundle.setTitle(info.title, { showInWindowTitleBar: true });
  bundle.setAuthor(info.author);
  bundle.setCreationDate(MADE);
  bundle.setModificationDate(MADE);
  return bundle.save({ useObjectStreams: false });
}
