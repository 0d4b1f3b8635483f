import { type MailAccent, mailPalette } from "./palette";

export const mailFonts = {
  heading: '"Fraunces", "Iowan Old Style", Palatino, Georgia, serif',
  text: '-apple-system, "Segoe UI", Inter, Roboto, "Helvetica Neue", Arial, sans-serif',
} as const;

/** What inline styles cannot say: the dark scheme, and narrow screens. Mails read well without it. */
export function frameStyles(accent: MailAccent): string {
  const { dark } = mailPalette;
  const rules = [
    // The second is the table that the renderer lays under the body for mail programs that drop its colour.
    `.m-ground,.m-ground>table>tbody>tr>td{background-color:${dark.ground}!important}`,
    `.m-paper{background-color:${dark.paper}!important;border-color:${accent.fill} ${dark.border} ${dark.border}!important}`,
    `.m-ink,.m-ink h1,.m-ink h2,.m-ink p,.m-ink td{color:${dark.ink}!important}`,
    `.m-muted,.m-muted p,.m-ink .m-muted{color:${dark.muted}!important}`,
    `.m-link,.m-muted a{color:${accent.onDark}!important}`,
    `.m-soft{background-color:${dark.soft}!important}`,
    `.m-line{border-color:${dark.border}!important}`,
  ];
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    `@media (prefers-color-scheme:dark){${rules.join("")}}`,
    "@media (max-width:480px){.m-button{display:block!important;text-align:center!important}.m-inner{padding-left:20px!important;padding-right:20px!important}}",
  ].join("");
}
