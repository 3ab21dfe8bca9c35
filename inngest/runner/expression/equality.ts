import type { ASTNode } from "@marcbachmann/cel-js";
import canonicalize from "canonicalize";
import { evaluateExpression, parseExpression, type Scope } from "@/inngest/runner/expression/evaluate";
import { member } from "@/inngest/runner/expression/values";

/** A term `event.PATH == async.PATH2` that must hold, with the value that the waiting run already knows. */
export type EqualityTerm = { path: string; value: string };

/** `async.data.x` -> "data.x"; null for anything but plain member access below `root`. */
function pathBelow(node: ASTNode, root: string): string | null {
  if (node.op === "id") return node.args === root ? "" : null;
  if (node.op !== ".") return null;
  const owner = pathBelow(node.args[0], root);
  return owner === null ? null : owner === "" ? node.args[1] : `${owner}.${node.args[1]}`;
}

function mentions(node: unknown, name: string): boolean {
  if (Array.isArray(node)) return node.some((part) => mentions(part, name));
  if (typeof node !== "object" || node === null || !("op" in node)) return false;
  const { op, args } = node as ASTNode;
  return (op === "id" && args === name) || mentions(args, name);
}

function termOf(node: ASTNode, scope: Scope): EqualityTerm | null {
  if (node.op === "&&") return termOf(node.args[0], scope) ?? termOf(node.args[1], scope);
  if (node.op !== "==") return null;
  for (const [arriving, known] of [node.args, [node.args[1], node.args[0]]] as const) {
    const path = pathBelow(arriving, "async");
    if (!path || mentions(known, "async")) continue;
    return { path, value: keyOf(evaluateExpression(known.input.slice(known.range.start, known.range.end), scope)) };
  }
  return null;
}

/** A value as the text that an index compares. */
export function keyOf(value: unknown): string {
  return canonicalize(value ?? null) ?? "null";
}

/**
 * Finds one equality between the event to come and what is known now, so that an arriving event finds its waits by an
 * index and the expression is evaluated for those only. Null when the expression has no such term.
 */
export function equalityTermOf(expression: string | null | undefined, event: unknown): EqualityTerm | null {
  return expression ? termOf(parseExpression(expression), { event }) : null;
}

/** The value at a dotted path of an event; null where there is none. */
export function valueAt(event: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => member(value, key), event);
}
