/** What an answer depends on besides its kind: an answer for Germany says nothing about Canada, one for three days nothing about five. */
export type TopicRule = "none" | "country" | "employer" | "number" | "subject" | "network";

export type QuestionKind = {
  kind: string;
  /** What the page calls it. */
  label: string;
  /** Money, permits, health, belonging, law and consent: the owner's alone, never written by anything else. */
  isSensitive: boolean;
  topic: TopicRule;
  /** An example that the page offers. */
  example: string;
  /** Tested on the folded question (lower case, no marks, "ß" as "ss"); English and German. The first kind that fits wins. */
  patterns: readonly RegExp[];
};
