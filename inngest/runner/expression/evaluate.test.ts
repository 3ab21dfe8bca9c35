import { describe, expect, it } from "vitest";
import { equalityTermOf, keyOf, valueAt } from "@/inngest/runner/expression/equality";
import { evaluateExpression, isMatch } from "@/inngest/runner/expression/evaluate";

const scope = {
  event: { name: "a", data: { n: 3, name: "Ada", tags: ["x", "y"], deep: { ok: true }, nothing: null } },
  async: { data: { n: 3 } },
};

describe("expressions", () => {
  it.each([
    ["event.data.n == 3", true],
    ["event.data.n == async.data.n", true],
    ["event.data.n > 2 && event.data.n <= 3", true],
    ["event.data.name != 'Bob' || false", true],
    ["event.data.name.startsWith('A') && event.data.name.contains('d')", true],
    ["'x' in event.data.tags", true],
    ["size(event.data.tags) == 2", true],
    ["event.data.tags.exists(t, t == 'y')", true],
    ["event.data.tags.all(t, t == 'y')", false],
    ["has(event.data.name)", true],
    ["has(event.data.none)", false],
    ["!event.data.deep.ok", false],
    ["event.data['n'] == 3.0", true],
    ["event.data.n > 2 ? event.data.deep.ok : false", true],
    ["event.data.tags[1] == 'y'", true],
  ])("%s is %s", (expression, expected) => {
    expect(evaluateExpression(expression, scope)).toBe(expected);
  });

  it.each([
    ["event.data.none == null", true],
    ["event.data.none.deeper == null", true],
    ["event.data.none == async.data.none", true],
    ["event.data.none == 'x'", false],
    ["event.data.none > 1", false],
    ["event.data.name > 1", false],
    ["nobody.data == null", true],
    ["event.data.none.startsWith('x')", false],
    ["event.data.constructor == null", true],
  ])("a missing attribute is null and never an error: %s is %s", (expression, expected) => {
    expect(isMatch(expression, scope)).toBe(expected);
  });

  it("refuses what is no expression", () => {
    expect(() => evaluateExpression("event.data ==", scope)).toThrow();
  });

  it("only true is a match", () => {
    expect(isMatch("event.data.name", scope)).toBe(false);
    expect(isMatch("", scope)).toBe(true);
    expect(isMatch(null, scope)).toBe(true);
  });
});

describe("the indexed equality of a wait", () => {
  it("is found on either side and below a conjunction", () => {
    const term = { path: "data.key", value: '"k"' };
    const event = { data: { key: "k", n: 2 } };
    expect(equalityTermOf("event.data.key == async.data.key", event)).toEqual(term);
    expect(equalityTermOf("async.data.key == event.data.key", event)).toEqual(term);
    expect(equalityTermOf("async.data.n > 3 && async.data.key == event.data.key", event)).toEqual(term);
    expect(equalityTermOf("async.data.state == 'ready'", event)).toEqual({ path: "data.state", value: '"ready"' });
  });

  it("is not taken from a disjunction, a negation or an inequality", () => {
    for (const expression of [
      "async.data.a == 1 || async.data.b == 2",
      "!(async.data.a == 1)",
      "async.data.a != 1",
      "async.data.a == async.data.b",
    ]) {
      expect(equalityTermOf(expression, {})).toBeNull();
    }
  });

  it("compares numbers, objects and missing values alike on both sides", () => {
    for (const value of [1, "1", null, undefined, { b: 1, a: 2 }, [1, 2], true]) {
      const event = { data: { key: value } };
      expect(equalityTermOf("event.data.key == async.data.key", event)?.value).toBe(keyOf(valueAt(event, "data.key")));
    }
    expect(keyOf(1)).not.toBe(keyOf("1"));
  });
});
