import { expect, test } from "vitest";
import { contrast, parseHex, type Rgb } from "../colour";
import { MailFrame } from "./frame";
import { mailAccent, mailPalette } from "./palette";
import { MailButton, MailFacts, MailHeading, MailLink, MailText } from "./parts";
import { renderMail } from "./render";

const mail = (
  <MailFrame preview="Marie & Pierre ask you" lang="fr" accent="#ffee00" brand="Curie Events" footer="Asked by Marie.">
    <MailHeading>
      You are <em>invited</em>
    </MailHeading>
    <MailText>Dear {"<script>alert(1)</script>"}</MailText>
    <MailFacts rows={[{ label: "When", value: "Saturday" }]} />
    <MailButton href="https://example.test/r/abc?x=1&y=2" accent="#ffee00">
      Answer now
    </MailButton>
    <MailText muted>
      Or open <MailLink href="https://example.test/r/abc">https://example.test/r/abc</MailLink>
    </MailText>
  </MailFrame>
);

test("a mail is a whole document in its language, with everything escaped", async () => {
  const { html } = await renderMail(mail);
  expect(html).toMatch(/^<!DOCTYPE html/);
  expect(html).toContain('lang="fr"');
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script>");
  expect(html).toContain("prefers-color-scheme:dark");
});

test("the plain text part says all that the page says, with addresses and without decoration", async () => {
  const { text } = await renderMail(mail);
  expect(text).toContain("You are invited");
  expect(text).toMatch(/Answer now\s+<https:\/\/example\.test\/r\/abc\?x=1&y=2>/);
  expect(text.match(/https:\/\/example\.test\/r\/abc(?!\?)/g)).toHaveLength(1);
  expect(text).toContain("When");
  expect(text).toContain("Asked by Marie.");
  expect(text).not.toContain("Marie & Pierre ask you");
  expect(text).not.toMatch(/[\u200b-\u200f\u00ad\ufeff]/);
});

const rgb = (hex: string): Rgb => parseHex(hex) ?? expect.fail(`${hex} is no colour`);

test.each(["#ffee00", "#000000", "#ffffff", "#74285a", "#3fa9f5", "nonsense", null])(
  "accent %s is legible wherever a mail lays it",
  (chosen) => {
    const accent = mailAccent(chosen);
    expect(contrast(rgb(accent.fill), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(accent.onPaper), rgb(mailPalette.light.paper))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(accent.onDark), rgb(mailPalette.dark.paper))).toBeGreaterThanOrEqual(4.5);
  },
);

test("ink and muted text are legible on every ground, light and dark", () => {
  for (const scheme of [mailPalette.light, mailPalette.dark]) {
    for (const ground of [scheme.ground, scheme.paper, scheme.soft]) {
      expect(contrast(rgb(scheme.ink), rgb(ground))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(scheme.muted), rgb(ground))).toBeGreaterThanOrEqual(4.5);
    }
  }
});
