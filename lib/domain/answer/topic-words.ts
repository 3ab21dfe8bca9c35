const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** A topic as a person reads it: "DE" as "Germany". */
export function topicWords(topic: string): string {
  if (topic === "EU") return "the European Union";
  return /^[A-Z]{2}$/.test(topic) ? (countries.of(topic) ?? topic) : topic;
}
