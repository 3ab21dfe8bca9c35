import type { ASTNode } from "@marcbachmann/cel-js";
import { isTruthy, member } from "@/inngest/runner/expression/values";

type Scope = Record<string, unknown>;
type Evaluate = (node: ASTNode, scope: Scope) => unknown;

function sizeOf(value: unknown): number | null {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : null;
}

function toNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

const METHODS: Record<string, (target: string, argument: string) => unknown> = {
  startsWith: (target, argument) => target.startsWith(argument),
  endsWith: (target, argument) => target.endsWith(argument),
  contains: (target, argument) => target.includes(argument),
  matches: (target, argument) => new RegExp(argument).test(target),
};

/** True when the attribute that `has(a.b.c)` names is there; the parser has checked the shape. */
function hasAttribute(node: ASTNode | undefined, scope: Scope, evaluate: Evaluate): boolean {
  if (node?.op !== ".") return false;
  const owner = evaluate(node.args[0], scope);
  return typeof owner === "object" && owner !== null && Object.hasOwn(owner, node.args[1]);
}

export function callFunction(name: string, args: readonly ASTNode[], scope: Scope, evaluate: Evaluate): unknown {
  if (name === "has") return hasAttribute(args[0], scope, evaluate);
  const [first] = args.map((node) => evaluate(node, scope));
  if (name === "size") return sizeOf(first);
  if (name === "int") return ((value) => (value === null ? null : Math.trunc(value)))(toNumber(first));
  if (name === "double") return toNumber(first);
  if (name === "string")
    return first === null || first === undefined ? null : typeof first === "string" ? first : JSON.stringify(first);
  if (name === "bool") return first === true || first === "true";
  if (name === "date" || name === "timestamp") return typeof first === "string" ? Date.parse(first) : toNumber(first);
  if (name === "dyn") return first;
  throw new TypeError(`The expression calls ${name}(), which is not supported.`);
}

function overItems(name: string, target: unknown, args: readonly ASTNode[], scope: Scope, evaluate: Evaluate): unknown {
  const [variable, body] = args;
  if (variable?.op !== "id" || !body) throw new TypeError(`${name}() needs a variable and an expression.`);
  const items: unknown[] = Array.isArray(target)
    ? target
    : typeof target === "object" && target !== null
      ? Object.keys(target)
      : [];
  const each = (item: unknown) => evaluate(body, { ...scope, [variable.args]: item });
  if (name === "map") return items.map(each);
  if (name === "filter") return items.filter((item) => isTruthy(each(item)));
  if (name === "exists") return items.some((item) => isTruthy(each(item)));
  if (name === "all") return items.every((item) => isTruthy(each(item)));
  return items.filter((item) => isTruthy(each(item))).length === 1;
}

export function callMethod(
  name: string,
  target: ASTNode,
  args: readonly ASTNode[],
  scope: Scope,
  evaluate: Evaluate,
): unknown {
  const value = evaluate(target, scope);
  if (["map", "filter", "exists", "all", "exists_one"].includes(name))
    return overItems(name, value, args, scope, evaluate);
  if (name === "size") return sizeOf(value);
  if (name === "lowerAscii" || name === "upperAscii") {
    if (typeof value !== "string") return null;
    return name === "lowerAscii" ? value.toLowerCase() : value.toUpperCase();
  }
  const method = METHODS[name];
  if (!method) throw new TypeError(`The expression calls .${name}(), which is not supported.`);
  const [argument] = args.map((node) => evaluate(node, scope));
  return typeof value === "string" && typeof argument === "string" ? method(value, argument) : member(null, "");
}
