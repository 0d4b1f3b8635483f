import { cn } from "@/components/ui/cn";
import { fileUrl, imageWidths } from "@/lib/platform/upload-purposes";

type CoverImageProps = { fileId: string; sizes: string; className?: string };

/** The event's picture in the width that the screen needs, in a box whose size the page knows before it. Decoration. */
export function CoverImage({ fileId, sizes, className }: CoverImageProps) {
  return (
    <img
      src={fileUrl(fileId, 1280)}
      srcSet={imageWidths.map((width) => `${fileUrl(fileId, width)} ${width}w`).join(", ")}
      sizes={sizes}
      alt=""
      fetchPriority="high"
      className={cn("block w-full bg-sunken object-cover", className)}
    />
  );
}
