import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";

type Mail = { id: string; subject: string; text: string; frame: string };

/** A mail as a mail program shows it, in a frame that can run nothing; or its plain text. */
export function MailBody({ mail, isText }: { mail: Mail; isText: boolean }) {
  const here = `/dev/mailbox/${mail.id}`;
  return (
    <section aria-label="Content" className="flex flex-col gap-3">
      <nav aria-label="Form of the mail" className="flex gap-2">
        <Link href={here} aria-current={isText ? undefined : "page"} className={lookOf(!isText)}>
          As designed
        </Link>
        <Link href={`${here}?view=text`} aria-current={isText ? "page" : undefined} className={lookOf(isText)}>
          Plain text
        </Link>
      </nav>
      {isText ? (
        <pre className="overflow-x-auto rounded-lg border border-border bg-surface p-5 whitespace-pre-wrap wrap-anywhere">
          {mail.text}
        </pre>
      ) : (
        <iframe
          title={`Mail: ${mail.subject}`}
          srcDoc={mail.frame}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          className="h-[44rem] w-full rounded-lg border border-border bg-surface"
        />
      )}
    </section>
  );
}

const lookOf = (isCurrent: boolean) => buttonStyle({ variant: isCurrent ? "primary" : "secondary", size: "sm" });
