const NAMES =
  "english|german|french|spanish|portuguese|italian|dutch|polish|russian|ukrainian|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|arabic|hebrew|persian|farsi|urdu|hindi|bengali|punjabi|tamil|telugu|marathi|gujarati|kannada|malayalam|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|indonesian|malay|tagalog|filipino|swahili|amharic|swedish|norwegian|danish|finnish|icelandic|croatian|serbian|bosnian|slovenian|albanian|macedonian|lithuanian|latvian|estonian|catalan|basque|galician|irish|welsh|latin|esperanto|afrikaans|yoruba|igbo|hausa|somali|nepali|sinhala|american sign language|asl|" +
  "englisch|deutsch|französisch|spanisch|portugiesisch|italienisch|niederländisch|polnisch|russisch|türkisch|arabisch|chinesisch|japanisch|latein|ukrainisch|schwedisch|" +
  "anglais|allemand|français|espagnol|portugais|italien|néerlandais|arabe|chinois|japonais|russe|" +
  "inglés|alemán|francés|español|castellano|portugués|italiano|catalán|árabe|chino|japonés|ruso|inglês|alemão|francês|espanhol|português|mandarim|japonês|gallego|euskera|valenciano";
const LANGUAGE = new RegExp(`(?<![\\p{L}])(?:${NAMES})(?![\\p{L}])`, "iu");

export function findSpokenLanguage(text: string): { name: string; start: number; end: number } | null {
  const match = LANGUAGE.exec(text);
  return match ? { name: match[0], start: match.index, end: match.index + match[0].length } : null;
}

/** A group "Languages" holds spoken languages only when its items are some: programmers keep Python there. */
export function isLanguageLabel(label: string, items: string[]): boolean {
  if (
    !/^(?:spoken |foreign )?languages?$|^sprachen?$|^sprachkenntnisse$|^langues?$|^idiomas?$|^fremdsprachen$/i.test(
      label.trim(),
    )
  )
    return false;
  const spoken = items.filter((item) => LANGUAGE.test(item)).length;
  return spoken > 0 && spoken >= items.length * 0.5;
}
