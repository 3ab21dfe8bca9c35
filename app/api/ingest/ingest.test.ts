import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLIP_CORS, handleClip } from "@/app/api/ingest/clip/handle-clip";
import { handleEmail } from "@/app/api/ingest/email/handle-email";
import type { IngestDoor } from "@/app/api/ingest/ingest-door";
import { readLimited } from "@/app/api/ingest/read-limited";
import { AppError, isAppError } from "@/lib/errors";

type Received = { key: string } & Parameters<IngestDoor["receive"]>[1];
const MAIL_KEY = `mail-${"0".repeat(26)}-1-0-${"a".repeat(26)}`;

function doorWith(hasRoom = true): { door: IngestDoor; received: Received[] } {
  const received: Received[] = [];
  return {
    received,
    door: {
      hasRoom: async () => hasRoom,
      async receive(key, input) {
        if (key !== "good" && key !== MAIL_KEY)
          throw new AppError("unauthenticated", "This key does not open anything here.");
        received.push({ key, ...input });
        return { id: "import-1" };
      },
    },
  };
}
const clipRequest = (body: string, headers: Record<string, string> = {}) =>
  new Request("https://d.example/api/ingest/clip", { method: "POST", body, headers });
const page = { url: "https://jobs.example/1", title: "Baker", html: "<h1>Baker</h1>" };
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("the clip door", () => {
  it("takes a page with its key as a bearer or in a body that needs no preflight", async () => {
    for (const request of [
      clipRequest(JSON.stringify(page), { authorization: "Bearer good", "content-type": "application/json" }),
      clipRequest(JSON.stringify({ ...page, key: "good" }), { "content-type": "text/plain" }),
    ]) {
      const { door, received } = doorWith();
      const response = await handleClip(request, door);
      expect(response.status).toBe(202);
      expect(await response.json()).toEqual({ id: "import-1" });
      expect(received).toMatchObject([{ key: "good", via: "clip", name: "Baker", options: { url: page.url } }]);
      expect(text(received[0]?.bytes)).toBe(page.html);
    }
  });

  it("refuses what has no key, a false key, no page, or comes when there is no room", async () => {
    const { door, received } = doorWith();
    await expect(handleClip(clipRequest(JSON.stringify(page)), door)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(handleClip(clipRequest(JSON.stringify({ ...page, key: "bad" })), door)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    for (const body of [
      "",
      "{",
      "[]",
      "{}",
      JSON.stringify({ ...page, key: "good", url: "javascript:alert(1)" }),
      JSON.stringify({ ...page, key: "good", html: "" }),
    ])
      await expect(handleClip(clipRequest(body), door)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(
      handleClip(clipRequest(JSON.stringify({ ...page, key: "good" })), doorWith(false).door),
    ).rejects.toMatchObject({ code: "limit_exceeded" });
    expect(received).toEqual([]);
  });

  it("answers the preflight, lets any page send and no page send cookies", async () => {
    const response = await handleClip(
      new Request("https://d.example/api/ingest/clip", { method: "OPTIONS" }),
      doorWith().door,
    );
    expect(response.status).toBe(204);
    expect(CLIP_CORS["access-control-allow-origin"]).toBe("*");
    expect(CLIP_CORS).not.toHaveProperty("access-control-allow-credentials");
  });

  it("stops reading a body beyond its limit, announced or not", async () => {
    const endless = () =>
      new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)) });
    const init = { method: "POST", body: endless(), duplex: "half" } as RequestInit;
    await expect(readLimited(new Request("https://d.example/", init), 1024 * 1024)).rejects.toMatchObject({
      code: "limit_exceeded",
    });
    const announced = clipRequest("x", { "content-length": "999999999" });
    await expect(readLimited(announced, 1024)).rejects.toMatchObject({ code: "limit_exceeded" });
  });

  it("never fails otherwise than with a sentence, whatever is sent", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => JSON.stringify({ ...page, key: "good", html: v })),
        ),
        async (body) => {
          try {
            expect((await handleClip(clipRequest(body), doorWith().door)).status).toBe(202);
          } catch (error) {
            expect(isAppError(error)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the mail door", () => {
  const raw = `From: alerts@board.example\r\nTo: ${MAIL_KEY}@in.example\r\nSubject: jobs\r\n\r\nhello`;
  const send = (body: BodyInit, type: string, address = "https://d.example/api/ingest/email") =>
    new Request(address, { method: "POST", body, ...(type ? { headers: { "content-type": type } } : {}) });

  it("takes the raw mail as body, in a form or in JSON, with the key in the address, a bearer or the recipient", async () => {
    const form = new FormData();
    form.set("body-mime", raw);
    form.set("recipient", `${MAIL_KEY}@in.example`);
    for (const request of [
      send(raw, "message/rfc822", `https://d.example/api/ingest/email?key=${MAIL_KEY}`),
      send(raw, "message/rfc822"),
      send(form, ""),
      send(
        new URLSearchParams({ email: raw, to: `${MAIL_KEY}@in.example` }).toString(),
        "application/x-www-form-urlencoded",
      ),
      send(JSON.stringify({ RawEmail: raw, OriginalRecipient: `${MAIL_KEY}@in.example` }), "application/json"),
    ]) {
      const { door, received } = doorWith();
      expect((await handleEmail(request, door)).status).toBe(202);
      expect(received).toMatchObject([{ key: MAIL_KEY, via: "email" }]);
      expect(text(received[0]?.bytes)).toBe(raw);
    }
  });

  it("refuses a mail without a key and a key without a mail", async () => {
    const { door } = doorWith();
    await expect(handleEmail(send("Subject: x\r\n\r\nhello", "message/rfc822"), door)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(
      handleEmail(send(JSON.stringify({ to: `${MAIL_KEY}@in.example` }), "application/json"), door),
    ).rejects.toMatchObject({ code: "invalid_input" });
    await expect(handleEmail(send("x=%", "multipart/form-data; boundary=z"), door)).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

it("the handlers use web standards only: no Node built-in, no server module at run time", () => {
  for (const file of ["clip/handle-clip.ts", "email/handle-email.ts", "ingest-door.ts", "read-limited.ts"]) {
    const code = readFileSync(join(import.meta.dirname, file), "utf8");
    for (const [, specifier] of code.matchAll(/^import (?!type)[^;]*from "([^"]+)"/gm))
      expect(`${file} ${specifier}`).toMatch(
        / (?:zod|@\/app\/api\/ingest\/(?:ingest-door|read-limited)|@\/lib\/errors)$/,
      );
    expect(code).not.toMatch(/\b(?:process|Buffer|require)\b[.(]/);
  }
});
