import type { Locale } from "./locales";
import type { Messages, Translation } from "./message";
import { common as deCommon } from "./messages/de/common";
import { common as enCommon } from "./messages/en/common";
import { common as esCommon } from "./messages/es/common";
import { common as frCommon } from "./messages/fr/common";

// A new area: messages/<locale>/<area>.ts four times, and its line in each of the four lists below.
const en = { common: enCommon } as const satisfies Record<string, Messages>;

export type English = typeof en;

/** The areas that messages are kept in. */
export type Area = keyof English;

type Catalogue = { readonly [A in Area]: Translation<English[A]> };

/** Every message in every language. A language that lacks an area or a key does not compile. */
export const catalogues: Readonly<Record<Locale, Catalogue>> = {
  en,
  es: { common: esCommon },
  fr: { common: frCommon },
  de: { common: deCommon },
};
