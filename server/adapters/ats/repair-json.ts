import { decodeHTML } from "entities";
import { endOfJson } from "@/server/adapters/ats/embedded-json";

/**
 * JSON as pages carry it -> values. Mends what is common: comment and CDATA wrappers, entities instead of quotes, raw line breaks
 * inside strings, trailing commas, several values in a row. Undefined when nothing can be read.
 */
export function repairJson(source: string): unknown[] | undefined {
  let text = source
    .replace(/^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?\s*(?:\*\/)?/, "")
    .replace(/\s*(?:\/\/|\/\*)?\s*(?:\]\]>)?\s*(?:\*\/)?\s*(?:-->)?\s*;?\s*$/, "");
  if (/^[[{]\s*&(?:quot|#34|#x22);/.test(text)) text = decodeHTML(text);
  const whole = parsed(text) ?? parsed(mended(text));
  if (whole !== undefined) return [whole];
  const values: unknown[] = [];
  for (let rest = text.trim(); /^[[{]/.test(rest); ) {
    const end = endOfJson(rest);
    if (end === -1) break;
    const value = parsed(rest.slice(0, end)) ?? parsed(mended(rest.slice(0, end)));
    if (value !== undefined) values.push(value);
    rest = rest.slice(end).replace(/^[\s,;]+/, "");
  }
  return values.length > 0 ? values : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function mended(text: string): string {
  let out = "";
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? "";
    if (isInString) {
      if (c === "\\") {
        const next = text[i + 1] ?? "";
        // An escape that JSON does not know ("\'") stands for its character.
        out += /["\\/bfnrtu]/.test(next) ? c + next : next;
        i++;
        continue;
      }
      if (c === '"') isInString = false;
      out += c === "\n" ? "\\n" : c === "\r" ? "" : c === "\t" ? "\\t" : c < " " ? " " : c;
    } else if (c === '"') {
      isInString = true;
      out += c;
    } else if (c === "," && /^\s*[}\]]/.test(text.slice(i + 1, i + 200))) out += "";
    else out += c;
  }
  return out;
}
