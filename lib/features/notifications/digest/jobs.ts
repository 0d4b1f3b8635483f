import { listJobOrganizations, systemScope } from "@/lib/platform/access/job-gates";
import type { SystemScope } from "@/lib/platform/access/scopes";
import { now } from "@/lib/platform/clock";
import { formatsIn } from "@/lib/platform/i18n/formats";
import { log } from "@/lib/platform/log";
import { listUnreadItems } from "../data/list";
import { listWaitingReaders, type WaitingReader } from "../data/waiting-mail";
import { getDigest, listMornings } from "./data";
import { morningMail } from "./mails/morning";
import { newsMail } from "./mails/news";
import { keepMorning } from "./mutations/keep-morning";
import { mailWaiting } from "./mutations/mail-waiting";
import { isEmpty } from "./rules";
import type { Morning } from "./types";

/** Sends what needs them to everybody whose morning has come. Nothing to say sends nothing. May run twice. */
export async function sendMornings(): Promise<{ looked: number; sent: number }> {
  const system = systemScope("notifications/morning");
  const outcome = { looked: 0, sent: 0 };
  for (const morning of await listMornings(system, now())) {
    try {
      outcome.sent += (await sendMorning(system, morning)) ? 1 : 0;
      outcome.looked += 1;
    } catch (error) {
      // One person's trouble holds up nobody else's morning: theirs is tried again in five minutes.
      log.error({ err: error, userId: morning.userId }, "A morning mail could not be made");
    }
  }
  return outcome;
}

async function sendMorning(system: SystemScope, morning: Morning): Promise<boolean> {
  const digest = await getDigest(morning, await listJobOrganizations(morning));
  const { userId, name, email, locale, day } = morning;
  const draft = isEmpty(digest)
    ? null
    : {
        ...(await morningMail(name, digest, formatsIn(locale))),
        dedupeKey: `notifications.morning:${userId}:${day}`,
        to: { address: email, name },
      };
  const isFirst = await keepMorning(system, morning, draft);
  return isFirst && draft !== null;
}

/** Mails what people want by mail and have not read meanwhile, one mail each. May run twice. */
export async function mailNews(): Promise<{ sent: number }> {
  const system = systemScope("notifications/news");
  let sent = 0;
  for (const reader of await listWaitingReaders(system, now())) {
    try {
      sent += (await mailReader(system, reader)) ? 1 : 0;
    } catch (error) {
      // Theirs is tried again in a minute; those behind them do not wait for it.
      log.error({ err: error, userId: reader.userId }, "A mail of news could not be made");
    }
  }
  return { sent };
}

async function mailReader(system: SystemScope, reader: WaitingReader): Promise<boolean> {
  const readAt = now();
  const items = await listUnreadItems(reader, { way: "mail" });
  const { userId, name, email, locale } = reader;
  const draft =
    items.length === 0
      ? null
      : {
          ...(await newsMail(items, formatsIn(locale))),
          dedupeKey: `notifications.news:${userId}`,
          to: { address: email, name },
        };
  return mailWaiting(system, { ...reader, readAt }, draft);
}
