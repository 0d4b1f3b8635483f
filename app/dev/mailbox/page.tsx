import { Inbox } from "lucide-react";
import Link from "next/link";
import { MessageList } from "@/components/dev/message-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listHref } from "@/components/ui/list-url";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import { loadMailbox } from "@/lib/platform/mail/mailbox-loaders";

export const metadata = { title: "Mailbox" };

type Props = { searchParams: Promise<{ q?: string | string[]; cursor?: string | string[] }> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** Every mail that was written, newest first. */
export default async function MailboxPage({ searchParams }: Props) {
  const { q, cursor } = await searchParams;
  const address = one(q);
  const { items, total, nextCursor } = await loadMailbox(address, one(cursor));
  const query = new URLSearchParams(address ? { q: address } : {});
  return (
    <>
      <PageHeader
        title="Mailbox"
        description="Open a mail to read it and to follow its links."
        actions={<LinkButton href="/dev/mailbox/texts">Text messages</LinkButton>}
      />
      <Card>
        <Toolbar>
          <SearchInput label="Search by address" />
        </Toolbar>
        {items.length === 0 ? (
          <EmptyState
            icon={<Inbox aria-hidden />}
            title={address ? `No mail to ${address}` : "No mail yet"}
            actions={address ? <LinkButton href="/dev/mailbox">Show all mails</LinkButton> : null}
          >
            Invitations, confirmations and sign-up mails land here a moment after they were written.
          </EmptyState>
        ) : (
          <>
            <MessageList
              messages={items}
              caption="Mails"
              header="Subject"
              words={({ id, subject }) => (
                <Link
                  href={`/dev/mailbox/${id}`}
                  className="font-medium text-accent-ink underline-offset-4 hover:underline"
                >
                  {subject}
                </Link>
              )}
            />
            <Pagination
              shown={items.length}
              total={total}
              noun={["mail", "mails"]}
              previousHref={cursor ? listHref("/dev/mailbox", query, {}) : null}
              nextHref={nextCursor ? listHref("/dev/mailbox", query, { cursor: nextCursor }) : null}
            />
          </>
        )}
      </Card>
    </>
  );
}
