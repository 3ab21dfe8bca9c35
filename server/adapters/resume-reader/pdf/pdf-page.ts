import type { getDocumentProxy } from "unpdf";

/** A page as pdf.js hands it out. */
export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;
