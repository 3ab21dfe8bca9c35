import { decodeXML } from "entities";
import { isObject } from "@/server/adapters/ats/read-json-answer";

/** An XML element's words: its text, CDATA or first of several, entities decoded once; undefined when empty. */
export function xmlWords(value: unknown): string | undefined {
  if (Array.isArray(value)) return xmlWords(value[0]);
  if (isObject(value)) {
    const literal = [value["#cdata"]]
      .flat()
      .filter((part) => typeof part === "string")
      .join("");
    return literal.trim() === "" ? xmlWords(value["#text"]) : literal;
  }
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return decodeXML(value);
}
