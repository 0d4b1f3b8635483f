/** What fits into one message to the provider, in characters. */
export const longestText = 1600;

// The alphabet of GSM 03.38; signs of its second table take two places.
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extended = new Set("^{}\\[~]|€\f");

/**
 * How long a text is on its way: characters, and the parts that telephones put together again (and that are paid for).
 * A single sign outside the plain alphabet makes all of it take more room.
 */
export function textLength(text: string): { characters: number; parts: number } {
  const signs = [...text];
  const isPlain = signs.every((sign) => basic.has(sign) || extended.has(sign));
  const places = isPlain ? signs.length + signs.filter((sign) => extended.has(sign)).length : text.length;
  const [alone, together] = isPlain ? [160, 153] : [70, 67];
  return { characters: text.length, parts: places <= alone ? 1 : Math.ceil(places / together) };
}
