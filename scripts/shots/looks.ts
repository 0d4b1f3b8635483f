/** How a page is looked at. */
export type Look = { name: string; viewport: { width: number; height: number }; colorScheme: "light" | "dark" };

const desk = { width: 1440, height: 900 };
const tablet = { width: 768, height: 1024 };
const phone = { width: 360, height: 740 };

/** The first is the one in which pages that are closed to somebody are kept. */
export const looks: readonly [Look, ...Look[]] = [
  { name: "1440-light", viewport: desk, colorScheme: "light" },
  { name: "1440-dark", viewport: desk, colorScheme: "dark" },
  { name: "768-light", viewport: tablet, colorScheme: "light" },
  { name: "360-light", viewport: phone, colorScheme: "light" },
  { name: "360-dark", viewport: phone, colorScheme: "dark" },
];
