import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unwrapRecording } from "@/server/adapters/ats/unwrap-recording";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("unwrapRecording", () => {
  it("gives any other answer as it stands, also when gzipped", () => {
    expect(unwrapRecording(bytes('{"jobs":[]}'))).toEqual(['{"jobs":[]}']);
    expect(unwrapRecording(gzipSync('{"jobs":[]}'))).toEqual(['{"jobs":[]}']);
    expect(unwrapRecording(bytes("---\ninteractions are fun"))).toEqual(["---\ninteractions are fun"]);
  });

  it("takes the bodies out of a Ruby cassette, in base64 too", () => {
    const yaml = `---\nhttp_interactions:\n- request:\n    uri: https://x.example\n  response:\n    body:\n      encoding: UTF-8\n      string: ! '{"a":\n        1}'\n- response:\n    body:\n      encoding: ASCII-8BIT\n      base64_string: ${Buffer.from('{"b":2}').toString("base64")}\n`;
    expect(unwrapRecording(bytes(yaml)).map((text) => JSON.parse(text))).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it("takes the bodies out of a Python cassette, a JSON cassette and a HAR file", () => {
    expect(
      unwrapRecording(
        bytes("interactions:\n- request: {uri: x}\n  response:\n    body: {string: '{\"a\":1}'}\nversion: 1\n"),
      ),
    ).toEqual(['{"a":1}']);
    expect(
      unwrapRecording(bytes(JSON.stringify({ http_interactions: [{ response: { body: { string: "[]" } } }] }))),
    ).toEqual(["[]"]);
    expect(
      unwrapRecording(
        bytes(
          JSON.stringify({
            log: {
              entries: [{ response: { content: { text: Buffer.from("[1]").toString("base64"), encoding: "base64" } } }],
            },
          }),
        ),
      ),
    ).toEqual(["[1]"]);
  });

  it("refuses a broken cassette and a gzip bomb with a sentence", () => {
    expect(() => unwrapRecording(bytes("---\nhttp_interactions:\n- {response: [\n"))).toThrow("not valid YAML");
    expect(() => unwrapRecording(Uint8Array.from([0x1f, 0x8b, 1, 2, 3]))).toThrow("compressed");
  });
});
