import { accentTokens } from "./accent";

/**
 * Lets an organization's colour flow through the page, dialogs and menus included. Renders nothing
 * for a value that is no hex colour, so nothing stored can become CSS.
 */
export function AccentStyle({ accent }: { accent: string | null | undefined }) {
  const tokens = accent ? accentTokens(accent) : null;
  if (!tokens) return null;
  const rules = Object.entries(tokens).map(([name, value]) => `--${name}:${value}`);
  return <style>{`html:root{${rules.join(";")}}`}</style>;
}
