import bricolage from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?address";
import cormorant from "@fontsource-variable/cormorant-garamond/files/cormorant-garamond-latin-wght-normal.woff2?address";
import fraunces from "@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2?address";
import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?address";
import lora from "@fontsource-variable/lora/files/lora-latin-wght-normal.woff2?address";
import playfair from "@fontsource-variable/playfair-display/files/playfair-display-latin-wght-normal.woff2?address";
import type { PageLook } from "@/lib/features/events/public-page/types";

/** A pairing's files for headings and for reading: those of the Latin alphabet, which every page has words in. */
const files: Record<PageLook["font"], readonly string[]> = {
  fraunces: [fraunces, inter],
  cormorant: [cormorant, lora],
  playfair: [playfair, lora],
  bricolage: [bricolage, inter],
};

/** Has a page's faces fetched beside its styles instead of after them, so that its words stand still once they are shown. */
export function EarlyFaces({ font }: { font: PageLook["font"] }) {
  // A link and not react-dom's `preload`: on a page with a policy of its own that one reached nobody.
  return files[font].map((file) => (
    <link key={file} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={file} />
  ));
}
