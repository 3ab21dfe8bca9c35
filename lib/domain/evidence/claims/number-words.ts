/** Numbers written as words, English and German, folded. */
const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const GERMAN =
  "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig".split(
    " ",
  );
const TENS_EN: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const TENS_DE: Record<string, number> = {
  zwanzig: 20,
  dreissig: 30,
  vierzig: 40,
  funfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

function table(): Map<string, number> {
  const map = new Map<string, number>();
  ENGLISH.forEach((word, value) => {
    map.set(word, value);
  });
  GERMAN.forEach((word, value) => {
    map.set(word, value);
  });
  for (const word of ["eins", "eine", "einen", "einer", "einem"]) map.set(word, 1);
  map.set("zwo", 2);
  for (const [word, value] of [
    ["anderthalb", 1.5],
    ["eineinhalb", 1.5],
    ["zweieinhalb", 2.5],
    ["dreieinhalb", 3.5],
    ["viereinhalb", 4.5],
    ["funfeinhalb", 5.5],
    ["sechseinhalb", 6.5],
    ["siebeneinhalb", 7.5],
    ["achteinhalb", 8.5],
  ] as const)
    map.set(word, value);
  for (const [word, value] of Object.entries({ ...TENS_EN, ...TENS_DE })) map.set(word, value);
  for (const [tens, value] of Object.entries(TENS_EN)) {
    for (let i = 1; i < 10; i += 1) {
      map.set(`${tens}-${ENGLISH[i]}`, value + i);
      map.set(`${tens} ${ENGLISH[i]}`, value + i);
    }
  }
  for (const [tens, value] of Object.entries(TENS_DE)) {
    for (let i = 1; i < 10; i += 1) map.set(`${GERMAN[i]}und${tens}`, value + i);
  }
  for (const [word, value] of [
    ["hundred", 100],
    ["hundert", 100],
    ["dozen", 12],
    ["dutzend", 12],
    ["thousand", 1000],
    ["tausend", 1000],
  ] as const)
    map.set(word, value);
  return map;
}
export const NUMBER_WORDS: ReadonlyMap<string, number> = table();

/** A number written as one word: "seven", "sechshundert", "zweitausendfünfhundert"; undefined when it is none. Folded. */
export function numberOf(word: string): number | undefined {
  const known = NUMBER_WORDS.get(word);
  if (known !== undefined) return known;
  if (!word.includes("hundert") && !word.includes("tausend")) return undefined;
  const m = /^([a-z]*?)(hundert|tausend)(?:und)?([a-z]*)$/.exec(word);
  if (!m) return undefined;
  const front = m[1] === "" || m[1] === undefined ? 1 : numberOf(m[1]);
  const rest = m[3] === "" || m[3] === undefined ? 0 : numberOf(m[3]);
  return front === undefined || rest === undefined ? undefined : front * (m[2] === "hundert" ? 100 : 1000) + rest;
}
