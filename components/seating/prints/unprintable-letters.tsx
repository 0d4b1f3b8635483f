import { useFormats } from "#formats";
import { Banner } from "@/components/ui/banner";
import type { Unprintable } from "@/lib/features/seating/types";

/** So many are named; of more, their number. */
const shown = 8;

/** Says before anything is printed which letters will be missing, and in whose names. */
export function UnprintableLetters({ found }: { found: readonly Unprintable[] }) {
  const formats = useFormats();
  if (found.length === 0) return null;
  const more = found.length - shown;
  return (
    <Banner tone="warning" title="Some letters have no font here. They are printed as empty boxes." className="mb-6">
      <ul className="mt-1 list-disc pl-5">
        {found.slice(0, shown).map(({ text, letters }) => (
          <li key={text}>
            <bdi>{text}</bdi>: {letters.join(" ")}
          </li>
        ))}
        {more > 0 ? <li>{more === 1 ? "1 more text" : `${formats.count(more)} more texts`}</li> : null}
      </ul>
    </Banner>
  );
}
