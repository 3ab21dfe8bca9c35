import { AppError } from "@/lib/errors";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";
import { readXmlAnswer } from "@/server/adapters/ats/read-xml-answer";

export type Feed = { kind: "xml" | "json"; items: Record<string, unknown>[]; channel: Record<string, unknown> };

/** An RSS 2.0, RSS 1.0 (RDF), Atom or JSON Feed answer -> its items. Throws AppError invalid_input for anything else. */
export function readFeed(text: string): Feed {
  if (/^\s*[[{]/.test(text)) {
    const answer = readJsonAnswer(text, "feed");
    if (isObject(answer) && Array.isArray(answer.items))
      return { kind: "json", items: answer.items.filter(isObject), channel: answer };
    throw new AppError("invalid_input", "This is not a feed: it holds no items.");
  }
  const root = readXmlAnswer(text, "feed");
  const rss = isObject(root.rss) ? root.rss : isObject(root["rdf:RDF"]) ? root["rdf:RDF"] : undefined;
  const channel = isObject(rss?.channel) ? rss.channel : {};
  const found = rss?.item ?? channel.item ?? (isObject(root.feed) ? root.feed.entry : undefined);
  if (rss === undefined && !isObject(root.feed))
    throw new AppError("invalid_input", "This is not a feed: it is neither RSS nor Atom.");
  const items = [found].flat().filter(isObject);
  return { kind: "xml", items, channel: isObject(root.feed) ? root.feed : channel };
}
