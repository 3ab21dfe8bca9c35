/** One field asked for at the top of a query, with its arguments resolved. */
export type RootField = { name: string; alias: string; args: Record<string, unknown> };

const TOKEN = /"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|\.\.\.|[{}()[\]:$!=,@|&]/g;

/** A reader over the tokens of a document: just enough of GraphQL to know which fields are asked for and with what. */
class Reader {
  #at = 0;
  readonly #tokens: string[];

  constructor(
    text: string,
    readonly variables: Record<string, unknown>,
  ) {
    this.#tokens = text.replace(/#[^\n]*/g, "").match(TOKEN) ?? [];
  }

  peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  next(): string {
    return this.#tokens[this.#at++] ?? "";
  }

  accept(token: string): boolean {
    if (this.peek() !== token) return false;
    this.#at++;
    return true;
  }

  /** Passes over a bracketed part whose opening token comes next. */
  skip(open: string, close: string): void {
    let depth = 0;
    do {
      const token = this.next();
      if (token === open) depth++;
      if (token === close) depth--;
      if (token === "") return;
    } while (depth > 0);
  }

  value(): unknown {
    const token = this.next();
    if (token === "$") return this.variables[this.next()];
    if (token === "[") {
      const items: unknown[] = [];
      while (this.peek() !== undefined && !this.accept("]")) if (!this.accept(",")) items.push(this.value());
      return items;
    }
    if (token === "{") return this.pairs("}");
    if (token.startsWith('"')) return JSON.parse(token) as unknown;
    if (token === "true" || token === "false") return token === "true";
    if (token === "null") return null;
    return /^-?\d/.test(token) ? Number(token) : token;
  }

  /** `name: value` pairs up to the closing token. */
  pairs(close: string): Record<string, unknown> {
    const pairs: Record<string, unknown> = {};
    while (this.peek() !== undefined && !this.accept(close)) {
      const name = this.next();
      if (name === ",") continue;
      this.accept(":");
      pairs[name] = this.value();
    }
    return pairs;
  }

  /** The fields of a selection set whose brace has been passed. */
  fields(): RootField[] {
    const fields: RootField[] = [];
    while (this.peek() !== undefined && !this.accept("}")) {
      const first = this.next();
      if (first === ",") continue;
      const name = this.accept(":") ? this.next() : first;
      const args = this.accept("(") ? this.pairs(")") : {};
      if (this.peek() === "{") this.skip("{", "}");
      fields.push({ name, alias: first, args });
    }
    return fields;
  }
}

/** The fields at the root of a query document's first operation; fragments are passed over. Empty for what is none. */
export function rootFieldsOf(query: string, variables: Record<string, unknown> = {}): RootField[] {
  const reader = new Reader(query, variables);
  while (reader.peek() !== undefined) {
    const word = reader.next();
    if (word === "{") return reader.fields();
    if (word === "(") {
      // The declarations of the variables: their types are of no use here.
      while (reader.peek() !== undefined && !reader.accept(")")) reader.next();
    }
    if (word === "fragment") {
      while (reader.peek() !== undefined && reader.peek() !== "{") reader.next();
      reader.skip("{", "}");
    }
  }
  return [];
}
