/** The JSON object or list that starts right after `marker` in a page's script, or undefined. Strings and nesting are respected. */
export function embeddedJson(text: string, marker: RegExp): unknown {
  const match = marker.exec(text);
  if (!match) return undefined;
  const start = text.slice(match.index + match[0].length).search(/[[{]/);
  if (start === -1) return undefined;
  const body = text.slice(match.index + match[0].length + start);
  const end = endOfJson(body);
  if (end === -1) return undefined;
  try {
    return JSON.parse(body.slice(0, end));
  } catch (error) {
    // A script that is not JSON: the caller says what is missing.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The length of the JSON value at the start of a text, or -1. */
export function endOfJson(text: string): number {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (isInString) {
      if (c === "\\") i++;
      else if (c === '"') isInString = false;
    } else if (c === '"') isInString = true;
    else if (c === "{" || c === "[") depth++;
    else if ((c === "}" || c === "]") && --depth === 0) return i + 1;
  }
  return -1;
}
