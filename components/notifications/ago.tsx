import { Time } from "@/components/ui/time";
import { elapsed } from "./elapsed";

type AgoProps = { at: Date | string; now: Date | string; timeZone: string };

/** How long ago something was, or its day and time when that is longer than a week. */
export function Ago({ at, now, timeZone }: AgoProps) {
  const instant = new Date(at);
  const words = elapsed(instant, new Date(now));
  if (words === null) return <Time at={instant} timeZone={timeZone} />;
  return <time dateTime={instant.toISOString()}>{words}</time>;
}
