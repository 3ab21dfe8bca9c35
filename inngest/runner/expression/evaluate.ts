import { type ASTNode, parse } from "@marcbachmann/cel-js";
import { callFunction, callMethod } from "@/inngest/runner/expression/functions";
import { compare, equals, isTruthy, member } from "@/inngest/runner/expression/values";

export type Scope = Record<string, unknown>;
type Evaluate = (node: ASTNode, scope: Scope) => unknown;

const cache = new Map<string, ASTNode>();
const CACHE_SIZE = 2_000;

/** Parses a CEL expression; throws when it is not one. */
export function parseExpression(expression: string): ASTNode {
  const cached = cache.get(expression);
  if (cached) return cached;
  const node = parse(expression).ast;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(expression, node);
  return node;
}

function arithmetic(op: string, left: unknown, right: unknown): unknown {
  if (op === "+" && typeof left === "string" && typeof right === "string") return left + right;
  if (op === "+" && Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  if (typeof left !== "number" || typeof right !== "number") return null;
  if (op === "+") return left + right;
  if (op === "-") return left - right;
  if (op === "*") return left * right;
  if (right === 0) return null;
  return op === "/" ? left / right : left % right;
}

const evaluate: Evaluate = (node, scope) => {
  switch (node.op) {
    case "value":
      return typeof node.args === "bigint" ? Number(node.args) : node.args;
    case "id":
      return scope[node.args] ?? null;
    case ".":
    case ".?":
      return member(evaluate(node.args[0], scope), node.args[1]);
    case "[]":
    case "[?]":
      return member(evaluate(node.args[0], scope), evaluate(node.args[1], scope));
    case "list":
      return node.args.map((item) => evaluate(item, scope));
    case "map":
      return Object.fromEntries(node.args.map(([k, v]) => [String(evaluate(k, scope)), evaluate(v, scope)]));
    case "?:":
      return evaluate(isTruthy(evaluate(node.args[0], scope)) ? node.args[1] : node.args[2], scope);
    case "&&":
      return isTruthy(evaluate(node.args[0], scope)) && isTruthy(evaluate(node.args[1], scope));
    case "||":
      return isTruthy(evaluate(node.args[0], scope)) || isTruthy(evaluate(node.args[1], scope));
    case "!_":
      return !isTruthy(evaluate(node.args, scope));
    case "-_": {
      const value = evaluate(node.args, scope);
      return typeof value === "number" ? -value : null;
    }
    case "==":
      return equals(evaluate(node.args[0], scope), evaluate(node.args[1], scope));
    case "!=":
      return !equals(evaluate(node.args[0], scope), evaluate(node.args[1], scope));
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compare(node.op, evaluate(node.args[0], scope), evaluate(node.args[1], scope));
    case "in": {
      const [needle, hay] = [evaluate(node.args[0], scope), evaluate(node.args[1], scope)];
      if (Array.isArray(hay)) return hay.some((item) => equals(item, needle));
      return typeof hay === "object" && hay !== null && Object.hasOwn(hay, String(needle));
    }
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return arithmetic(node.op, evaluate(node.args[0], scope), evaluate(node.args[1], scope));
    case "call":
      return callFunction(node.args[0], node.args[1], scope, evaluate);
    case "rcall":
      return callMethod(node.args[0], node.args[1], node.args[2], scope, evaluate);
    default:
      throw new TypeError(`The expression uses something that is not supported: ${JSON.stringify(node)}`);
  }
};

/**
 * The value of a CEL expression over `scope`. The package's own evaluator raises an error for a missing attribute;
 * Inngest's treats it as null, so only the parser is used and the tree is walked here.
 */
export function evaluateExpression(expression: string, scope: Scope): unknown {
  return evaluate(parseExpression(expression), scope);
}

/** True only when the expression is exactly true. */
export function isMatch(expression: string | null | undefined, scope: Scope): boolean {
  return !expression || evaluateExpression(expression, scope) === true;
}
