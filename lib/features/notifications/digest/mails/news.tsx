import { appUrl } from "@/lib/platform/app-url";
import type { Formats } from "@/lib/platform/i18n/formats";
import { MailFrame } from "@/lib/platform/mail/frame";
import { MailButton, MailHeading } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import type { MailDraft } from "@/lib/platform/mail/types";
import type { NotificationItem } from "../../types";
import { ChoicesFooter, MailLines } from "./lines";

/** What has just happened, gathered; numbers as the reader writes them. One thing is its own subject. */
export async function newsMail(
  items: readonly NotificationItem[],
  formats: Formats,
): Promise<Pick<MailDraft, "template" | "subject" | "html" | "text">> {
  const [only] = items;
  const subject =
    items.length === 1 && only
      ? only.sentence.map(({ text }) => text).join("")
      : `${formats.count(items.length)} things happened at your events`;
  const body = await renderMail(
    <MailFrame
      preview={subject}
      lang="en"
      brand="Marquee"
      footer={<ChoicesFooter why="You asked for these by mail." />}
    >
      <MailHeading>{items.length === 1 ? "This just happened" : "These just happened"}</MailHeading>
      <MailLines formats={formats} lines={items} />
      <MailButton href={appUrl("/notifications")}>See all notifications</MailButton>
    </MailFrame>,
  );
  return { template: "notifications.news", subject, ...body };
}
