/** Every kind of file that can be read, by the media type it is kept under. */
export const RESUME_MEDIA_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  xml: "application/xml",
  linkedin: "application/zip",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  json: "application/json",
  markdown: "text/markdown",
  text: "text/plain",
} as const;

export type ResumeFormat = keyof typeof RESUME_MEDIA_TYPES;
