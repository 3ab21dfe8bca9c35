import { type Derived, fromText } from "@/lib/domain/posting/derived-field";
import type { Sponsorship } from "@/lib/domain/posting/posting.schema";
import { sentenceAround } from "@/lib/domain/posting/sentence-around";

const MENTIONS =
  /sponsor|visa|authori[sz]ed to work|right to work|arbeitserlaubnis|titre de séjour|permiso de trabajo/i;
const REFUSES =
  /\b(?:not|unable to|cannot|can['’]t|won['’]t|no|without|n['’]t|never|neither|nor)\b[^.\n]*\bsponsor|\bsponsor\w*\b[^.\n]{0,30}\b(?:is |are |will |can )?(?:not|un)\s?(?:be )?(?:available|offered|provided|considered|possible|able)|\bno visas?\b|\bohne visa-?sponsoring\b|\bkein\w* visa/i;
const OFFERS =
  /\bvisa (?:sponsorship|support|assistance)\b(?!\s*(?:is )?(?:not|un))|\b(?:we|will|can|do|able to|happy to|offers?|provides?)\b[^.\n]{0,30}\bsponsor\b(?! (?:of|the))|\bsponsor(?:ing|s)? (?:work |your |employment |h-?1b |skilled worker )*(?:visas?|work permits?|candidates)|\bsponsorship (?:is )?(?:available|offered|provided|possible)|\bunterstützung (?:beim|bei dem|im) visum/i;
const MUST_BE_AUTHORIZED =
  /\b(?:must|need to|required to|have to|should)\s+(?:already\s+)?(?:be\s+)?(?:currently\s+)?(?:legally\s+)?(?:have (?:the |a )?(?:right to work|valid work (?:permit|visa|authori[sz]ation))|(?:authori[sz]ed|eligible|permitted|entitled) to work\b[^.\n]*\bwithout)|\b(?:gültige|eine) arbeitserlaubnis\b[^.\n]*\b(?:erforderlich|voraussetzung|notwendig)/i;
// A question of a form, a law's wording or a sponsor of another kind says nothing of this employer's visas.
const OTHER_SENSE =
  /\bwill you\b|\bdo you\b|sponsor(?:ed|s)? (?:by|events?|a (?:team|club|race|conference))|executive sponsor|clinical trial|study sponsor|project sponsor|sponsored (?:research|projects|programs|content|posts|health|benefits?|medical|plans?|401)|employer[- ]sponsored|company[- ]sponsored/i;

/** Read from the sentences that speak of it; a refusal anywhere outweighs an offer, as it does for an applicant. */
export function deriveSponsorship(text: string): Derived<Sponsorship> | undefined {
  if (!MENTIONS.test(text)) return undefined;
  let offer: Derived<Sponsorship> | undefined;
  for (const mention of text.matchAll(
    /sponsor|\bvisas?\b|visum|authori[sz]ed to work|eligible to work|right to work|arbeitserlaubnis/gi,
  )) {
    const sentence = sentenceAround(text, mention.index);
    if (OTHER_SENSE.test(sentence)) continue;
    if (REFUSES.test(sentence) || MUST_BE_AUTHORIZED.test(sentence)) return fromText("not_offered", sentence);
    if (!offer && OFFERS.test(sentence)) offer = fromText("offered", sentence);
  }
  return offer;
}
