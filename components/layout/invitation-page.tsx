import type { ReactNode } from "react";

/** Puts a whole page on the invitation's paper. Must be the first thing in the body; see tokens.css. */
export function InvitationPage({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <div data-mood="invitation" lang={lang} className="flex min-h-dvh flex-col">
      {children}
    </div>
  );
}
