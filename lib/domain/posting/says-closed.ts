import { collapseSpace } from "@/lib/text/collapse-space";

/**
 * Sentences with which job pages say that an opening is over, in the languages boards are written in. Each is whole enough not to be part of
 * a description ("when the position is filled ..." is no notice).
 */
const NOTICES: readonly RegExp[] = [
  /\b(?:no longer|not currently) accept(?:s|ing) (?:new )?applications\b/i,
  /\b(?:this|the) (?:job|position|role|posting|vacancy|opening|listing|opportunity|job posting|job listing)(?: you(?:'|’)?(?:re| are) looking for)? (?:(?:is|was) no longer (?:available|active|open|posted|listed)|(?:has been|was) (?:closed|filled|removed|taken down|unpublished|deactivated))\b/i,
  /\b(?:this|the) (?:job|position|role|posting|vacancy|opening|listing|job posting|job listing) (?:has expired|is (?:now )?closed|has already been filled)\b/i,
  /\b(?:job|position|vacancy|posting|page)(?: you(?:'|’)?(?:re| are) looking for)? (?:could not be|was not|cannot be|can(?:'|’)t be) found\b/i,
  /\bapplications (?:for this (?:job|position|role) )?(?:are|have been|is) (?:now )?closed\b/i,
  /\b(?:stelle|anzeige|position|stellenanzeige|ausschreibung)\b[^.!?]{0,40}\b(?:nicht mehr (?:verfügbar|aktiv|online|ausgeschrieben)|bereits besetzt|ist abgelaufen|wurde besetzt)/i,
  /\b(?:offre|annonce|poste)\b[^.!?]{0,40}\b(?:n(?:'|’)est plus (?:disponible|en ligne|active)|a expiré|est expirée|est pourvue?)/i,
  /\b(?:oferta|vacante|puesto|proceso)\b[^.!?]{0,40}\b(?:ya no está (?:disponible|activa)|ha (?:expirado|caducado|finalizado)|está (?:cerrad[ao]|caducad[ao]))/i,
  /\b(?:vaga|oferta)\b[^.!?]{0,40}\b(?:não está mais disponível|já não está disponível|foi encerrada|expirou|está encerrada)/i,
  /(?:nabídka|pozice|inzerát|pracovní místo)[^.!?]{0,60}(?:již není (?:aktivní|aktuální|dostupn)|už není (?:aktivní|aktuální|dostupn)|vypršel|pozastaven|byla ukončena|není aktivní)/i,
  /(?:vacature|functie)[^.!?]{0,40}(?:niet meer beschikbaar|is gesloten|is vervuld|is verlopen)/i,
  /(?:posizione|offerta|annuncio)[^.!?]{0,40}(?:non è più (?:disponibile|attiv[ao])|è scadut[ao]|è stat[ao] chius[ao])/i,
  /(?:oferta|ogłoszenie|rekrutacja)[^.!?]{0,40}(?:wygasł[ao]|jest nieaktualn[ae]|została zakończona)/i,
  /(?:annonsen|tjänsten|stillingen|jobbet)[^.!?]{0,40}(?:är inte längre|er ikke lenger|ikke længere|har utgått|är stängd)/i,
  /(?:募集は終了|募集を終了|掲載(?:が|は)?終了|已停止招聘|职位已(?:关闭|下线)|채용이 마감)/,
];

/** The words with which a page says that its opening is over, or undefined. A notice stands outside the description or in its first lines. */
export function saysClosed(pageText: string): string | undefined {
  const text = collapseSpace(pageText.slice(0, 200_000));
  for (const notice of NOTICES) {
    const found = notice.exec(text);
    if (found) return found[0];
  }
  return undefined;
}
