import type { Metadata } from "next";
import { TextLink } from "@/components/accounts/text-link";
import { MailBody } from "@/components/dev/mail-body";
import { MailStatusPill } from "@/components/dev/mail-status";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { loadMail } from "@/lib/platform/mail/mailbox-loaders";

type Props = { params: Promise<{ mailId: string }>; searchParams: Promise<{ view?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { subject } = await loadMail((await params).mailId);
  return { title: subject };
}

/** One mail: how it looks, what it says, where its links lead. */
export default async function MailPage({ params, searchParams }: Props) {
  const mail = await loadMail((await params).mailId);
  const { view } = await searchParams;
  return (
    <>
      <PageHeader
        title={mail.subject}
        above={<TextLink href="/dev/mailbox">Mailbox</TextLink>}
        status={<MailStatusPill status={mail.status} transport={mail.transport} />}
      />
      <Card className="p-5">
        <DefinitionList
          items={[
            { term: "To", value: mail.toName ? `${mail.toName} <${mail.to}>` : mail.to },
            { term: "From", value: mail.fromName },
            { term: "Answers go to", value: mail.replyTo },
            { term: "Written", value: <Time at={mail.createdAt} timeZone="UTC" /> },
            { term: "Template", value: mail.template },
            { term: "Message-ID", value: mail.messageId },
            ...mail.headers.map(([term, value]) => ({ term, value })),
            ...(mail.lastError ? [{ term: "Last trouble", value: mail.lastError }] : []),
          ]}
        />
      </Card>
      <MailBody mail={mail} isText={view === "text"} />
      <Card className="p-5">
        <h2 className="mb-2">Links in this mail</h2>
        {mail.links.length === 0 ? <p className="text-muted">There are none.</p> : null}
        <ul className="flex flex-col gap-2">
          {mail.links.map(({ href, label }) => (
            <li key={href} className="wrap-anywhere">
              <a href={href} className="text-accent-ink underline underline-offset-4">
                {label}
              </a>
              {label === href ? null : <span className="block text-xs text-muted">{href}</span>}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
