import { Body, Container, Head, Html, Img, Preview, Section } from "@react-email/components";
import type { ReactNode } from "react";
import { frameStyles, mailFonts } from "./frame-styles";
import { mailAccent, mailPalette } from "./palette";

type MailFrameProps = {
  /** The line that mail programs show beside the subject. */
  preview: string;
  /** Language of the text, as a BCP 47 tag. */
  lang: string;
  /** The organization's accent colour; the house's when empty. */
  accent?: string | null;
  /** Absolute address of a logo or cover, with what it shows. */
  image?: { src: string; alt: string };
  /** Who sends it, above everything. */
  brand?: string;
  /** Why the reader gets this mail and whom to ask; below everything. */
  footer: ReactNode;
  children: ReactNode;
};

const { light } = mailPalette;

/** Every mail's paper: warm, one column, light and dark, legible in programs that drop the style sheet. */
export function MailFrame({ preview, lang, accent, image, brand, footer, children }: MailFrameProps) {
  const colours = mailAccent(accent);
  return (
    <Html lang={lang} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{frameStyles(colours)}</style>
      </Head>
      <Body className="m-ground" style={{ margin: 0, padding: "24px 12px", backgroundColor: light.ground }}>
        <Preview>{preview}</Preview>
        <Container
          className="m-paper"
          style={{
            maxWidth: 560,
            backgroundColor: light.paper,
            border: `1px solid ${light.border}`,
            borderTop: `4px solid ${colours.fill}`,
            borderRadius: 12,
            overflow: "hidden",
            fontFamily: mailFonts.text,
            color: light.ink,
            fontSize: 16,
            lineHeight: "26px",
            // A long address must not make the mail wider than a phone.
            overflowWrap: "anywhere",
            wordBreak: "break-word",
          }}
        >
          {image ? (
            <Img src={image.src} alt={image.alt} width="560" style={{ width: "100%", display: "block" }} />
          ) : null}
          <Section className="m-ink m-inner" style={{ padding: "32px 32px 8px" }}>
            {brand ? (
              <p className="m-muted" style={styles.brand}>
                {brand}
              </p>
            ) : null}
            {children}
          </Section>
          <Section className="m-muted m-inner" style={styles.footer}>
            {footer}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

const styles = {
  brand: { margin: "0 0 20px", fontSize: 13, letterSpacing: "0.04em", color: light.muted },
  footer: { padding: "16px 32px 28px", fontSize: 13, lineHeight: "20px", color: light.muted },
} as const;
