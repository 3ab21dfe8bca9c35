import { AlignmentType, BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat } from "docx";
import type { DocxTheme } from "@/server/adapters/documents/docx/docx-theme";

export const BULLET_LIST = "resume-bullets";

/** Real named styles (Heading 1 for the name, 2 for sections, 3 for entries, List Bullet …), so that the owner can restyle the file in Word. */
export function docxStyles(theme: DocxTheme): IStylesOptions {
  const gap = (twips: number) => Math.round(twips * theme.space);
  const heading = { font: theme.font, color: theme.accent };
  const normal = { basedOn: "Normal", next: "Normal", quickFormat: true };
  return {
    default: {
      document: { run: { font: theme.font, size: theme.size, color: "1C1E21" }, paragraph: { spacing: { line: 259 } } },
      heading1: {
        run: { font: theme.font, size: theme.size * 2, bold: true, color: "1C1E21" },
        paragraph: {
          spacing: { after: gap(40) },
          alignment: theme.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        },
      },
      heading2: {
        run: {
          ...heading,
          size: Math.round(theme.size * 1.2),
          bold: true,
          // Only the one that is on: the library writes the first it is given, even when that is off.
          ...(theme.capitals === "small" ? { smallCaps: true } : theme.capitals === "all" ? { allCaps: true } : {}),
        },
        paragraph: {
          spacing: { before: gap(240), after: gap(100) },
          keepNext: true,
          ...(theme.ruled
            ? { border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: "C9CDD3" } } }
            : {}),
        },
      },
      heading3: {
        run: { font: theme.font, size: theme.size, bold: true, color: "1C1E21" },
        paragraph: { spacing: { before: gap(120), after: gap(10) } },
      },
      hyperlink: { run: { color: "565B63" } },
      listParagraph: { paragraph: { spacing: { after: gap(30) } } },
    },
    paragraphStyles: [
      {
        id: "Headline",
        name: "Headline",
        ...normal,
        run: { color: "565B63", size: Math.round(theme.size * 1.1) },
        paragraph: {
          spacing: { after: gap(50) },
          alignment: theme.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        },
      },
      {
        id: "Contact",
        name: "Contact",
        ...normal,
        run: { color: "565B63", size: theme.size - 2 },
        paragraph: {
          spacing: { after: gap(80) },
          alignment: theme.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        },
      },
      {
        id: "Organisation",
        name: "Organisation",
        ...normal,
        run: { italics: true },
        paragraph: { spacing: { after: gap(40) } },
      },
      { id: "ResumeText", name: "Resume Text", ...normal, paragraph: { spacing: { after: gap(60) } } },
      {
        id: "Subject",
        name: "Subject",
        ...normal,
        run: { bold: true },
        paragraph: { spacing: { after: gap(240) }, keepNext: true },
      },
      { id: "LetterText", name: "Letter Text", ...normal, paragraph: { spacing: { after: gap(200), line: 288 } } },
      {
        id: "ListBullet",
        name: "List Bullet",
        ...normal,
        paragraph: { spacing: { after: gap(30) }, numbering: { reference: BULLET_LIST, level: 0 } },
      },
    ],
  };
}

/** The one bullet list. */
export const DOCX_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLET_LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 284, hanging: 227 } } },
        },
      ],
    },
  ],
};
