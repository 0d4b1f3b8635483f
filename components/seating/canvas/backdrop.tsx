"use client";

import { useEffect, useState } from "react";
import { fileUrl } from "@/lib/platform/upload-purposes";
import { usePlanner } from "../planner-context";

/** Pictures are kept at most this wide, in pixels; the plan's scale is of these. */
export const backdropWidth = 1920;

/** The picture under the plan, in its real size. */
export function Backdrop() {
  const background = usePlanner((state) => state.document.room.background);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const source = background ? fileUrl(background.fileId, backdropWidth) : null;
  useEffect(() => {
    if (!source) return;
    const image = new Image();
    image.onload = () => setSize({ width: image.naturalWidth, height: image.naturalHeight });
    image.src = source;
    return () => {
      image.onload = null;
    };
  }, [source]);
  if (!background || !source || !size) return null;
  const { at, scale, rotation, opacity } = background;
  return (
    <image
      href={source}
      width={size.width * scale}
      height={size.height * scale}
      opacity={opacity}
      preserveAspectRatio="none"
      transform={`translate(${at.x} ${at.y}) rotate(${rotation})`}
    />
  );
}
