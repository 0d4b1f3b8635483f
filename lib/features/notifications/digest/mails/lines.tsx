import type { ReactNode } from "react";
import { appUrl } from "@/lib/platform/app-url";
import type { Formats } from "@/lib/platform/i18n/formats";
import { MailLink, MailText } from "@/lib/platform/mail/parts";
import type { DigestLine } from "../types";

type MailLinesProps = { formats: Formats; title?: string; lines: readonly DigestLine[]; more?: number };

/** Lines that lead to where each can be seen. */
export function MailLines({ formats, title, lines, more = 0 }: MailLinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      {title ? (
        <MailText>
          <strong>{title}</strong>
        </MailText>
      ) : null}
      <ul style={{ margin: "0 0 20px", padding: "0 0 0 20px" }}>
        {lines.map(({ sentence, href }) => (
          <li key={`${href}/${sentence.map(({ text }) => text).join("")}`} style={{ margin: "0 0 8px" }}>
            <MailLink href={appUrl(href)}>
              {sentence.map(({ text, strong }): ReactNode => (strong ? <strong key={text}>{text}</strong> : text))}
            </MailLink>
          </li>
        ))}
        {more > 0 ? <li>… and {formats.count(more)} more</li> : null}
      </ul>
    </>
  );
}

/** Why somebody gets this mail, and how to get it no more. */
export function ChoicesFooter({ why }: { why: string }) {
  return (
    <>
      {why} <MailLink href={appUrl("/settings/notifications")}>Choose what reaches you, and how</MailLink>
    </>
  );
}
