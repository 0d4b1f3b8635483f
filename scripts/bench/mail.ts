import nodemailer from "nodemailer";
import { startTestApp } from "@/lib/testing/app";
import { type MailCounter, startMailCounter } from "@/lib/testing/mail-counter";
import type { Figure } from "./figure";

const mails = 10_000;
const atOnce = 5;

/**
 * A mailing of 10,000 announcements from its commit until the SMTP server has the last, by the production build with its
 * own runner and no limit; beside nodemailer alone handing the same mails to the same server over as many connections.
 */
export async function mailFigures(say: (line: string) => void = console.log): Promise<Figure[]> {
  const server = await startMailCounter();
  const app = await startTestApp({
    name: "bench-mail",
    variables: { SMTP_URL: server.url, MAIL_RATE_PER_SECOND: "0" },
  });
  try {
    Object.assign(process.env, app.variables);
    const { makeEvent } = await import("@/lib/testing/factories");
    const { makeMailing } = await import("@/lib/testing/mail-factories");
    const { letEverybodySleepIn } = await import("@/lib/testing/notification-factories");
    const { organizationId, eventId } = await makeEvent();
    await letEverybodySleepIn();
    const began = performance.now();
    await makeMailing(mails, { organizationId, eventId });
    const committed = performance.now();
    await untilTaken(server, mails);
    const taken = performance.now();
    const counts = [...server.taken.values()];
    if (counts.length !== mails || counts.some((times) => times !== 1)) throw new Error("Not each mail came once.");
    say(`queued in ${Math.round(committed - began)} ms, handed over in ${Math.round(taken - committed)} ms`);
    const bare = await bareMs(server);
    say(`nodemailer alone: ${Math.round(bare)} ms`);
    const perSecond = (ms: number) => Math.round(mails / (ms / 1000));
    const rate = perSecond(taken - committed);
    const floor = perSecond(bare);
    return [
      {
        name: "10,000 mails stored by one transaction",
        unit: "ms",
        product: { median: committed - began, p95: committed - began },
        goals: [],
      },
      {
        name: "10,000 mails handed to an SMTP server",
        unit: "mails/s",
        product: { median: rate, p95: rate },
        floor: { what: "nodemailer alone", median: floor, p95: floor },
        goals: [],
      },
    ];
  } finally {
    await app.stop();
    await server.stop();
  }
}

async function untilTaken(server: MailCounter, count: number): Promise<void> {
  await new Promise<void>((resolve) => {
    server.onTaken = () => {
      if (server.taken.size >= count) resolve();
    };
    if (server.taken.size >= count) resolve();
  });
}

/** The same mails without a database and without a runner. */
async function bareMs(server: MailCounter): Promise<number> {
  const { makeAnnouncement } = await import("@/lib/testing/mail-factories");
  const { html, text } = makeAnnouncement({ organizationId: "none" });
  const transporter = nodemailer.createTransport({ url: server.url, pool: true, maxConnections: atOnce });
  const began = performance.now();
  const waiting = Array.from({ length: mails }, (_, index) => index).values();
  const worker = async () => {
    for (const index of waiting) {
      const to = `guest-${index}@example.test`;
      await transporter.sendMail({ from: "hello@example.test", to, subject: "You are invited", html, text });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  transporter.close();
  return performance.now() - began;
}
