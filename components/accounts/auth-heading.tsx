import type { ReactNode } from "react";

/** What a page around signing in is for: its only h1, and a sentence. */
export function AuthHeading({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="text-2xl leading-tight wrap-anywhere">{title}</h1>
      {children ? <div className="mt-2 text-muted">{children}</div> : null}
    </div>
  );
}

/** The ways on that a page offers below its form. */
export function AuthFooter({ children }: { children: ReactNode }) {
  return <div className="mt-6 border-t border-border pt-4 text-muted">{children}</div>;
}
