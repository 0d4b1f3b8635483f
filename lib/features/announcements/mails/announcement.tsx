import { type Locale, pickLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { MailFrame } from "@/lib/platform/mail/frame";
import { mailAccent } from "@/lib/platform/mail/palette";
import { renderMail } from "@/lib/platform/mail/render";
import { type MailDraft, unsubscribePlaceholder } from "@/lib/platform/mail/types";
import type { FieldValues } from "../rules/fields";
import { bodyHtml, bodyPlain, escapeHtml, previewOf, subjectLine } from "../rules/render";
import { parseText } from "../rules/text";
import type { AnnouncementText, AnnouncementTexts } from "../types";

type FrameEvent = {
  name: string;
  organizationName: string;
  accentColor: string | null;
  coverUrl: string | null;
  contactEmail: string | null;
};

/** Fills an announcement in for one recipient. */
export type AnnouncementLetter = (
  values: FieldValues,
  recipient: { name: string; isGuest: boolean },
) => Pick<MailDraft, "template" | "subject" | "html" | "text">;

const footerLink = "color:inherit;text-decoration:underline";

// What the frame is taken apart at, before anything that people wrote is put in.
const marks = { preview: "\uE000preview\uE000", body: "\uE000body\uE000", footer: "\uE000footer\uE000" } as const;

/**
 * An announcement in one language as a function of its recipient. The frame is rendered once, so that ten thousand mails
 * cost ten thousand insertions.
 */
export async function announcementLetter(
  event: FrameEvent,
  text: AnnouncementText,
  locale: Locale,
): Promise<AnnouncementLetter> {
  const { html } = await renderMail(
    <MailFrame
      preview={marks.preview}
      lang={locale}
      accent={event.accentColor}
      brand={event.organizationName}
      {...(event.coverUrl && { image: { src: event.coverUrl, alt: "" } })}
      footer={marks.footer}
    >
      <div>{marks.body}</div>
    </MailFrame>,
  );
  const blocks = parseText(text.body);
  const { onPaper } = mailAccent(event.accentColor);
  const unsubscribe = translator(locale, "announcements")("unsubscribe");
  const frame = html.split(/\uE000(preview|body|footer)\uE000/);
  return (values, recipient) => {
    const plain = bodyPlain(blocks, values);
    const footer = footerOf(event, recipient, locale);
    const parts: Record<string, string> = {
      preview: escapeHtml(previewOf(plain)),
      body: bodyHtml(blocks, values, onPaper),
      footer: `${escapeHtml(footer)}<br><a href="${unsubscribePlaceholder}" style="${footerLink}">${escapeHtml(unsubscribe)}</a>`,
    };
    return {
      template: "announcements.announcement",
      subject: subjectLine(text.subject, values),
      html: frame.map((piece, index) => (index % 2 === 1 ? (parts[piece] ?? "") : piece)).join(""),
      text: `${plain}\n\n-- \n${footer}\n${unsubscribe}: ${unsubscribePlaceholder}\n`,
    };
  };
}

function footerOf(event: FrameEvent, { name, isGuest }: { name: string; isGuest: boolean }, locale: Locale): string {
  const t = translator(locale, "rsvpMails");
  const names = { organization: event.organizationName, event: event.name };
  const why = isGuest ? t("footer", { ...names, name }) : translator(locale, "announcements")("footer.team", names);
  return event.contactEmail ? `${why} ${t("footer.reply")}` : why;
}

/** The text that somebody of this language gets: their own, else the main one. */
export function textFor(
  texts: AnnouncementTexts,
  main: Locale,
  wish: string | null,
): { locale: Locale; text: AnnouncementText } {
  const locale = pickLocale(wish, main);
  const own = wish ? texts[locale] : undefined;
  if (own && own.subject !== "" && own.body.trim() !== "") return { locale, text: own };
  return { locale: main, text: texts[main] ?? { subject: "", body: "" } };
}
