import { XMLParser, XMLValidator } from "fast-xml-parser";
import { AppError } from "@/lib/errors";

const LISTS = new Set(["item", "entry", "position", "job", "office", "jobDescription", "category", "link"]);
const MAX_LENGTH = 64 * 1024 * 1024;

/**
 * Parses a whole answer that has to be XML; namespaces stay in names ("joblisting:jobId"), attributes start with "@". Entities
 * are decoded without a DTD, so nothing outside is read. Throws AppError invalid_input with a sentence.
 */
export function readXmlAnswer(text: string, label: string): Record<string, unknown> {
  const body = text.trim();
  if (body === "") throw new AppError("invalid_input", `The ${label} answer is empty.`);
  if (!body.startsWith("<")) throw new AppError("invalid_input", `The ${label} answer is not XML and cannot be read.`);
  if (body.length > MAX_LENGTH) throw new AppError("invalid_input", `The ${label} answer is too large to be read.`);
  const validity = XMLValidator.validate(body, { allowBooleanAttributes: true });
  if (validity !== true && /<!doctype html|<html[\s>]/i.test(body.slice(0, 1000))) {
    throw new AppError("invalid_input", `This is a web page, not a ${label} answer in XML.`);
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    textNodeName: "#text",
    cdataPropName: "#cdata",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    processEntities: false,
    isArray: (name) => LISTS.has(name),
  });
  try {
    const parsed: unknown = parser.parse(body);
    if (typeof parsed === "object" && parsed !== null) return parsed as Record<string, unknown>;
  } catch (error) {
    throw new AppError("invalid_input", `The ${label} answer is broken XML and cannot be read.`, { cause: error });
  }
  throw new AppError("invalid_input", `The ${label} answer holds nothing.`);
}
