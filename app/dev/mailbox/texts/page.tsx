import { MessageSquare } from "lucide-react";
import { MessageList } from "@/components/dev/message-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listHref } from "@/components/ui/list-url";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { Toolbar } from "@/components/ui/toolbar";
import { loadTexts } from "@/lib/platform/mail/mailbox-loaders";

export const metadata = { title: "Text messages" };

type Props = { searchParams: Promise<{ q?: string | string[]; cursor?: string | string[] }> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** Every text message that was written, newest first. */
export default async function TextsPage({ searchParams }: Props) {
  const { q, cursor } = await searchParams;
  const number = one(q);
  const { items, total, nextCursor } = await loadTexts(number, one(cursor));
  const query = new URLSearchParams(number ? { q: number } : {});
  return (
    <>
      <PageHeader
        title="Text messages"
        description="What would go to telephones, as it was written."
        actions={<LinkButton href="/dev/mailbox">Mails</LinkButton>}
      />
      <Card>
        <Toolbar>
          <SearchInput label="Search by number" />
        </Toolbar>
        {items.length === 0 ? (
          <EmptyState
            icon={<MessageSquare aria-hidden />}
            title={number ? `No text message to ${number}` : "No text message yet"}
            actions={number ? <LinkButton href="/dev/mailbox/texts">Show all</LinkButton> : null}
          >
            Announcements by text message land here a moment after they were written.
          </EmptyState>
        ) : (
          <>
            <MessageList
              messages={items}
              caption="Text messages"
              header="Message"
              words={({ body }) => <span className="whitespace-pre-wrap">{body}</span>}
            />
            <Pagination
              shown={items.length}
              total={total}
              noun={["message", "messages"]}
              previousHref={cursor ? listHref("/dev/mailbox/texts", query, {}) : null}
              nextHref={nextCursor ? listHref("/dev/mailbox/texts", query, { cursor: nextCursor }) : null}
            />
          </>
        )}
      </Card>
    </>
  );
}
