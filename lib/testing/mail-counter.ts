import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type MailCounter = {
  url: string;
  /** How often each Message-ID was taken. */
  taken: Map<string, number>;
  /** Recipients by Message-ID. */
  recipients: Map<string, string>;
  /** Called after each mail was taken, before the server says so. */
  onTaken: (count: number) => void | Promise<void>;
  stop(): Promise<void>;
};

/** A real SMTP server on a free loopback port that counts mails by Message-ID and keeps no bodies: for thousands. */
export async function startMailCounter(): Promise<MailCounter> {
  let count = 0;
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, session, done) {
      let head = "";
      stream.on("data", (chunk: Buffer) => {
        if (!head.includes("\r\n\r\n")) head += chunk.toString("latin1");
      });
      stream.on("end", () => {
        const id = /^message-id:\s*(<[^>]+>)/im.exec(head)?.[1] ?? "none";
        counter.taken.set(id, (counter.taken.get(id) ?? 0) + 1);
        counter.recipients.set(id, session.envelope.rcptTo.map(({ address }) => address).join());
        Promise.resolve(counter.onTaken(++count)).then(() => done(), done);
      });
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    // Later on, a client that is killed in the middle of a mail: no trouble of the server's.
    smtp.on("error", reject);
    smtp.listen(0, "127.0.0.1", () => resolve((smtp.server.address() as AddressInfo).port));
  });
  const counter: MailCounter = {
    url: `smtp://127.0.0.1:${port}`,
    taken: new Map(),
    recipients: new Map(),
    onTaken: () => {},
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  return counter;
}
