import { Awning } from "@/components/layout/awning";
import { fileUrl } from "@/lib/platform/upload-purposes";

const widths = [640, 1280, 1920] as const;

/** The picture over the page; the edge of a marquee where there is none. Decoration: the name stands below. */
export function EventHero({ fileId }: { fileId: string | null }) {
  if (!fileId) return <Awning />;
  return (
    <img
      src={fileUrl(fileId, 1280)}
      srcSet={widths.map((width) => `${fileUrl(fileId, width)} ${width}w`).join(", ")}
      sizes="100vw"
      alt=""
      fetchPriority="high"
      className="h-[38vh] min-h-56 w-full object-cover sm:h-[52vh]"
    />
  );
}
