import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { projectPath } from "@/server/adapters/project-path";

/** Faces the templates use, all under the SIL Open Font License, from npm: no system font is assumed. */
const FACES: readonly (readonly [folder: string, style: string, file: string])[] = [
  ["source-serif-4", "400Regular", "SourceSerif4_400Regular"],
  ["source-serif-4", "400Regular_Italic", "SourceSerif4_400Regular_Italic"],
  ["source-serif-4", "600SemiBold", "SourceSerif4_600SemiBold"],
  ["source-serif-4", "700Bold", "SourceSerif4_700Bold"],
  ["source-sans-3", "400Regular", "SourceSans3_400Regular"],
  ["source-sans-3", "400Regular_Italic", "SourceSans3_400Regular_Italic"],
  ["source-sans-3", "600SemiBold", "SourceSans3_600SemiBold"],
  ["source-sans-3", "700Bold", "SourceSans3_700Bold"],
];

/** Bytes of every face. Throws AppError misconfigured when the installation is not complete. */
export function readFonts(): Buffer[] {
  const root = fontRoot();
  return FACES.map(([folder, style, file]) => readFileSync(join(root, folder, style, `${file}.ttf`)));
}

function fontRoot(): string {
  const root = projectPath("node_modules/@expo-google-fonts");
  if (existsSync(join(root, "source-serif-4")) && existsSync(join(root, "source-sans-3"))) return root;
  throw new AppError(
    "misconfigured",
    "The document fonts are not installed. Run `npm install` in the project's folder.",
  );
}
