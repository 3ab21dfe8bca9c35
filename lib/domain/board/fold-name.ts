/**
 * Company names as they are searched: lower case, without accents, punctuation to single spaces. Works on one name or on
 * many separated by line feeds, whose number it keeps.
 */
export function foldNames(names: string): string {
  return names
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/['’`]/g, "")
    .replace(/[\0-\t\v- !-/:-@[-`{-¿×÷\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/^ | $/g, "");
}
