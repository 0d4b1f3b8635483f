import { appUrl } from "@/lib/platform/app-url";
import type { Formats } from "@/lib/platform/i18n/formats";
import { MailFrame } from "@/lib/platform/mail/frame";
import { MailButton, MailHeading } from "@/lib/platform/mail/parts";
import { renderMail } from "@/lib/platform/mail/render";
import type { MailDraft } from "@/lib/platform/mail/types";
import { countLines } from "../rules";
import type { Digest } from "../types";
import { ChoicesFooter, MailLines } from "./lines";

/** What needs somebody this morning, by organization, and what they chose to read here; numbers as they write them. */
export async function morningMail(
  name: string,
  digest: Digest,
  formats: Formats,
): Promise<Pick<MailDraft, "template" | "subject" | "html" | "text">> {
  const count = countLines(digest);
  const subject = count === 1 ? "One thing for this morning" : `${formats.count(count)} things for this morning`;
  const body = await renderMail(
    <MailFrame
      preview="What needs you today, and what happened."
      lang="en"
      brand="Marquee"
      footer={<ChoicesFooter why="You get this in the morning when something needs you." />}
    >
      <MailHeading>Good morning, {name}</MailHeading>
      {digest.organizations.map(({ name: organization, lines, more }) => (
        <MailLines
          key={organization}
          formats={formats}
          title={`What needs you at ${organization}`}
          lines={lines}
          more={more}
        />
      ))}
      <MailLines formats={formats} title="What happened" lines={digest.news} />
      <MailButton href={appUrl("/dashboard")}>Open the dashboard</MailButton>
    </MailFrame>,
  );
  return { template: "notifications.morning", subject, ...body };
}
