import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

type ReceivedMail = { recipients: string[]; mail: Email };

export type MailServer = {
  url: string;
  received: ReceivedMail[];
  /** Set to make the server refuse the next messages with this code. */
  refuseWith: number | null;
  stop(): Promise<void>;
};

/** A real SMTP server on a free loopback port, which parses what it is sent. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, session, done) {
      buffer(stream)
        .then(async (raw) => {
          if (control.refuseWith !== null) {
            done(Object.assign(new Error("no"), { responseCode: control.refuseWith }));
            return;
          }
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ recipients, mail: await PostalMime.parse(raw) });
          done();
        })
        .catch(done);
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    // Later on, a client that is killed in the middle of a mail: no trouble of the server's.
    smtp.on("error", reject);
    smtp.listen(0, "127.0.0.1", () => resolve((smtp.server.address() as AddressInfo).port));
  });
  const control: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith: null,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  return control;
}
