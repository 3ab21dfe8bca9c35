/** Words that carry no subject of their own, English and German, folded. */
const WORDS = `a an the and or but nor so yet of in on at to for from by with without within into onto over under about across
after before during since until between among through per via as is am are was were be been being have has had having do does did
i me my mine we us our ours you your yours he she they them their it its this that these those there here who whom whose which what
when where why how all any both each few more most other some such no not only own same than too very can could may might must shall
should will would also just now then once again further one two new well much many while because if up down out off near
work worked working role job position team company year years month months time experience using use used including include help helped helping
make made making get got bring brought like across around throughout
der die das den dem des ein eine einen einem einer eines und oder aber sondern denn als wie in im an am auf aus bei beim mit nach seit
von vom vor zu zum zur uber unter um durch fur gegen ohne bis ist sind war waren bin sein seine seinen wird werden wurde wurden habe hat
hatte haben ich mir mich mein meine meinen meinem meiner wir uns unser unsere sie ihr ihre ihnen ihren ihrem es er man dabei dort hier dies
diese dieser dieses dass wenn weil auch nur noch schon sowie sehr mehr viel viele alle jahr jahre jahren monat monate stelle rolle
position unternehmen firma zeit erfahrung arbeit arbeite arbeitete gearbeitet`;
export const STOPWORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/));
