import Link from "next/link";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";

/** The frame of the development mailbox; whether there is one at all is for its pages' loaders to say. */
export default function MailboxLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 py-6 sm:px-6">
      <Banner tone="info">
        <p>
          Mails that this installation wrote. There is such a page only in development and demo mode.{" "}
          <Link href="/" className="underline underline-offset-4">
            Go to Marquee
          </Link>
        </p>
      </Banner>
      {children}
    </main>
  );
}
