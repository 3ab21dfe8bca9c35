import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { composeMail } from "@/server/adapters/mailer/compose-mail";
import { createOutboxMailer } from "@/server/adapters/mailer/outbox";
import { createSmtpMailer } from "@/server/adapters/mailer/smtp";
import type { Mail } from "@/server/ports/mailer";

const mail: Mail = {
  to: "marit@example.com",
  subject: "Deine Bewerbung wartet – 1 Paket",
  text: "Kestrel Freight\n.\nBitte ansehen.",
};
const running: Server[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) {
    server.close();
    await once(server, "close");
  }
});

/** A mail server that keeps what it is told. `answers` replaces its answer to a command. */
async function mailServer(answers: Record<string, string> = {}, { hangsUpAfterText = false } = {}) {
  const received = { commands: [] as string[], data: "" };
  const server = createServer((socket) => {
    let buffer = "";
    let inData = false;
    const reply = (line: string) => socket.write(`${line}\r\n`);
    reply("220 test");
    socket.on("data", (chunk) => {
      buffer += chunk.toString("utf8");
      for (let end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (inData) {
          if (line === ".") {
            inData = false;
            if (hangsUpAfterText) socket.destroy();
            else reply("250 kept");
          } else received.data += `${line}\n`;
          continue;
        }
        received.commands.push(line);
        const verb = line.split(/[ :]/)[0]?.toUpperCase() ?? "";
        inData = verb === "DATA";
        reply(answers[verb] ?? (inData ? "354 go on" : verb === "QUIT" ? "221 bye" : "250 ok"));
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  running.push(server);
  return { received, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe("the outbox", () => {
  it("hands every mail to its keeper and fails when the keeper does", async () => {
    const kept: Mail[] = [];
    await createOutboxMailer(async (m) => void kept.push(m)).send(mail);
    expect(kept).toEqual([mail]);
    const full = createOutboxMailer(() => Promise.reject(new Error("full")));
    await expect(full.send(mail)).rejects.toThrow("full");
  });
});

it("writes a mail as a file that a mail program opens as a draft, without headers from anybody's words", async () => {
  const bytes = new TextEncoder().encode("%PDF-1.7 invented");
  const eml = await composeMail({
    ...mail,
    subject: "Clockmaker\r\nBcc: everyone@example.com",
    from: { name: "Jo Sandmark", email: "jo@example.org" },
    attachments: [{ filename: "Jo-resume.pdf", mediaType: "application/pdf", sha256: "0".repeat(64), bytes }],
  });
  const text = new TextDecoder().decode(eml);
  expect(text).toMatch(/^From: Jo Sandmark <jo@example\.org>\r$/m);
  expect(text).toMatch(/^X-Unsent: 1\r$/m);
  expect(text).not.toMatch(/^Bcc:/im);
  expect(text).toContain(Buffer.from(bytes).toString("base64"));
});

describe("SMTP", () => {
  const from = "Dossier <dossier@example.com>";

  it("delivers one mail from the configured sender, a lone dot included", async () => {
    const { received, url } = await mailServer();
    await createSmtpMailer({ url, from }).send(mail);
    expect(received.commands.find((c) => c.startsWith("MAIL"))).toContain("<dossier@example.com>");
    expect(received.commands.filter((c) => c.startsWith("RCPT"))).toEqual(["RCPT TO:<marit@example.com>"]);
    expect(received.data).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(received.data).toContain("Bitte ansehen.");
  });

  it("does not let a subject or an address add headers or recipients", async () => {
    const { received, url } = await mailServer();
    const mailer = createSmtpMailer({ url, from });
    await mailer.send({ ...mail, subject: "Hello\r\nBcc: everyone@example.com" });
    await mailer.send({ ...mail, to: "marit@example.com, everyone@example.com" }).catch(() => undefined);
    expect(received.data).not.toMatch(/^Bcc:/im);
    expect(received.commands.filter((c) => c.startsWith("RCPT")).join()).not.toContain("<everyone@example.com>");
  });

  it("tells a refused address from a server that is down", async () => {
    const { url } = await mailServer({ RCPT: "550 unknown" });
    await expect(createSmtpMailer({ url, from }).send(mail)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(createSmtpMailer({ url: "smtp://127.0.0.1:1", from }).send(mail)).rejects.toMatchObject({
      code: "unavailable",
      details: { mayHaveLeft: false },
    });
  });

  it("carries attachments, the address for answers and the id it is given", async () => {
    const { received, url } = await mailServer();
    const bytes = new TextEncoder().encode("%PDF-1.7 invented");
    const attachments = [{ filename: "Jo-resume.pdf", mediaType: "application/pdf", sha256: "0".repeat(64), bytes }];
    const messageId = "<abc@application.dossier.invalid>";
    const receipt = await createSmtpMailer({ url, from }).send({
      ...mail,
      attachments,
      messageId,
      replyTo: "jo@example.org",
    });
    expect(receipt).toEqual({ hasLeft: true, messageId });
    expect(received.data).toMatch(/^Message-ID: <abc@application\.dossier\.invalid>$/m);
    expect(received.data).toMatch(/^Reply-To: jo@example\.org$/m);
    expect(received.data).toContain("filename=Jo-resume.pdf");
    expect(received.data).toContain(Buffer.from(bytes).toString("base64"));
  });

  it("says when the connection broke after the text was handed over", async () => {
    const { url } = await mailServer({ DATA: "354 go on" }, { hangsUpAfterText: true });
    await expect(createSmtpMailer({ url, from }).send(mail)).rejects.toMatchObject({
      code: "unavailable",
      details: { mayHaveLeft: true },
    });
  });
});
