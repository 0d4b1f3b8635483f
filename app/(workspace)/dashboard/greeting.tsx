import { CalendarPlus } from "lucide-react";
import { useFormats } from "#formats";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { calledName, greetingAt } from "@/lib/features/dashboard/rules/words";
import type { DashboardFrame } from "@/lib/features/dashboard/types";
import { now } from "@/lib/platform/clock";
import { capitalized } from "@/lib/platform/i18n/format";
import { wallClockOf } from "@/lib/platform/zones";

/** A greeting for the hour and the day where the person is. */
export function Greeting({ frame, hasEvents }: { frame: DashboardFrame; hasEvents: boolean }) {
  const formats = useFormats();
  const at = now();
  const { timeZone, name, organizationName } = frame;
  const hour = Number(wallClockOf(at, timeZone).slice(11, 13));
  const today = capitalized(formats.date(at, timeZone, { dateStyle: "full" }), formats.locale);
  return (
    <PageHeader
      title={`${greetingAt(hour)}, ${calledName(name)}`}
      description={
        hasEvents
          ? `${today} · ${organizationName}`
          : `${today} · Welcome to Marquee. ${frame.canCreate ? "Three good ways to begin:" : ""}`
      }
      actions={
        frame.canCreate && frame.eventCount > 0 ? (
          <LinkButton variant="primary" href="/events/new" icon={<CalendarPlus aria-hidden />}>
            New event
          </LinkButton>
        ) : null
      }
    />
  );
}
