import { Button, Heading, Link, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { mailFonts } from "./frame-styles";
import { mailAccent, mailPalette } from "./palette";

const { light } = mailPalette;

/** The mail's one heading. */
export function MailHeading({ children }: { children: ReactNode }) {
  return (
    <Heading
      as="h1"
      style={{ margin: "0 0 16px", fontFamily: mailFonts.heading, fontSize: 28, lineHeight: "36px", fontWeight: 500 }}
    >
      {children}
    </Heading>
  );
}

/** A paragraph; `muted` for what is said beside. */
export function MailText({ muted = false, children }: { muted?: boolean; children: ReactNode }) {
  return (
    <Text
      className={muted ? "m-muted" : undefined}
      style={{
        margin: "0 0 16px",
        fontSize: muted ? 14 : 16,
        lineHeight: muted ? "22px" : "26px",
        ...(muted && { color: light.muted }),
      }}
    >
      {children}
    </Text>
  );
}

type AccentProps = { href: string; accent?: string | null; children: ReactNode };

/** The one thing to do. Carries `accent` as the frame does. */
export function MailButton({ href, accent, children }: AccentProps) {
  return (
    <Section style={{ margin: "8px 0 24px" }}>
      <Button
        href={href}
        className="m-button"
        style={{
          backgroundColor: mailAccent(accent).fill,
          color: "white",
          padding: "14px 26px",
          borderRadius: 10,
          fontSize: 16,
          lineHeight: "20px",
          fontWeight: 600,
          textDecoration: "none",
        }}
      >
        {children}
      </Button>
    </Section>
  );
}

export function MailLink({ href, accent, children }: AccentProps) {
  return (
    <Link href={href} className="m-link" style={{ color: mailAccent(accent).onPaper, textDecoration: "underline" }}>
      {children}
    </Link>
  );
}

/** A boxed list of facts: when, where, who answered what. */
export function MailFacts({ rows }: { rows: readonly { label: string; value: ReactNode }[] }) {
  return (
    <Section
      className="m-soft"
      style={{ margin: "0 0 24px", padding: "4px 18px", borderRadius: 10, backgroundColor: light.soft }}
    >
      {rows.map(({ label, value }) => (
        <p key={label} style={{ margin: "12px 0", fontSize: 15, lineHeight: "22px" }}>
          <span className="m-muted" style={{ color: light.muted, fontSize: 13 }}>
            {label}
          </span>
          <br />
          {value}
        </p>
      ))}
    </Section>
  );
}
