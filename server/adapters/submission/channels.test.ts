import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { createEMailChannel } from "@/server/adapters/submission/e-mail";
import { handOffChannel } from "@/server/adapters/submission/hand-off";
import { createHttpEmployerChannel } from "@/server/adapters/submission/http-employer";
import { practiceChannel } from "@/server/adapters/submission/practice";
import type { Mail } from "@/server/ports/mailer";
import type { Parcel } from "@/server/ports/submission-channel";

const parcel: Parcel = {
  idempotencyKey: "ab".repeat(32),
  recipient: "jobs@clocks.example",
  applicant: { name: "Jo Sandmark", email: "jo@example.org" },
  subject: "Clockmaker – Jo Sandmark",
  text: "Dear team,",
  files: [
    {
      filename: "Jo-resume.pdf",
      mediaType: "application/pdf",
      sha256: "0".repeat(64),
      bytes: new TextEncoder().encode("%PDF"),
    },
  ],
};

describe("by e-mail", () => {
  const channelThat = (hasLeft: boolean, send: (mail: Mail) => void = () => undefined) =>
    createEMailChannel({
      hasServer: hasLeft,
      async send(mail) {
        send(mail);
        return { hasLeft, messageId: mail.messageId ?? null };
      },
    });
  const failing = (error: Error) =>
    channelThat(true, () => {
      throw error;
    });

  it("carries the approved files under the package's own id, answers going to the applicant", async () => {
    const mails: Mail[] = [];
    const answer = await channelThat(true, (mail) => mails.push(mail)).send(parcel);
    expect(answer).toMatchObject({ outcome: "submitted", reference: expect.stringContaining(parcel.idempotencyKey) });
    expect(mails).toEqual([
      expect.objectContaining({ to: parcel.recipient, replyTo: "jo@example.org", attachments: parcel.files }),
    ]);
  });

  it("does not call sent what was only kept", async () => {
    expect(await channelThat(false).send(parcel)).toMatchObject({ outcome: "handed_over" });
  });

  it("tells refused from not reached, and throws when it may have left", async () => {
    const unavailable = (details?: Record<string, unknown>) =>
      new AppError("unavailable", "No mail server.", details ? { details } : {});
    expect(await failing(new AppError("invalid_input", "No such address.")).send(parcel)).toEqual({
      outcome: "refused",
      reason: "No such address.",
    });
    expect(await failing(unavailable({ mayHaveLeft: false })).send(parcel)).toMatchObject({ outcome: "not_reached" });
    for (const error of [unavailable({ mayHaveLeft: true }), unavailable(), new Error("socket hang up")])
      await expect(failing(error).send(parcel)).rejects.toBe(error);
  });
});

describe("an employer's door over HTTP", () => {
  const doors: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const door of doors.splice(0)) door.close();
  });
  async function open(status: number, seen: { key?: string; body?: string } = {}) {
    const door = createServer(async (request, response) => {
      seen.key = String(request.headers["idempotency-key"]);
      let text = "";
      for await (const chunk of request) text += String(chunk);
      seen.body = text;
      response.writeHead(status, { "content-type": "application/json" }).end('{"reference":"r-1"}');
    });
    await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
    doors.push(door);
    return createHttpEmployerChannel(`http://127.0.0.1:${(door.address() as AddressInfo).port}/`);
  }

  it("is given the whole parcel under its key", async () => {
    const seen: { key?: string; body?: string } = {};
    expect(await (await open(200, seen)).send(parcel)).toEqual({ outcome: "submitted", reference: "r-1" });
    expect(seen.key).toBe(parcel.idempotencyKey);
    expect(JSON.parse(seen.body ?? "")).toMatchObject({ files: [{ base64: Buffer.from("%PDF").toString("base64") }] });
  });

  it("refuses with certainty, is not reached with certainty, and is unsure of everything else", async () => {
    expect(await (await open(422)).send(parcel)).toMatchObject({ outcome: "refused" });
    await expect((await open(503)).send(parcel)).rejects.toThrow();
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await createHttpEmployerChannel(`http://127.0.0.1:${port}/`).send(parcel)).toMatchObject({
      outcome: "not_reached",
    });
  });
});

describe("without a line to anybody", () => {
  it("hands over to the owner, and practice answers the same however often it is asked", async () => {
    expect(await handOffChannel.send(parcel)).toMatchObject({ outcome: "handed_over" });
    const first = await practiceChannel.send(parcel);
    expect(first).toMatchObject({ outcome: "submitted" });
    expect(await practiceChannel.send(parcel)).toEqual(first);
  });
});
