import { Banner } from "@/components/ui/banner";
import type { EventHeader } from "@/lib/features/events/types";
import { RemoveSample } from "./remove-sample";

/** What holds for the whole event: that it is a sample, cancelled, or put away. Nothing for the others. */
export function EventBanner({ event }: { event: EventHeader }) {
  if (event.isSample) {
    return (
      <Banner title="This is a sample event" actions={event.can.delete ? <RemoveSample eventId={event.id} /> : null}>
        <p>Its people are invented and it sends no mail. Change whatever you like: nothing here is real.</p>
      </Banner>
    );
  }
  if (event.status === "cancelled") {
    return (
      <Banner tone="danger" title="This event is cancelled">
        <p>
          {event.cancelReason ? `“${event.cancelReason}” ` : ""}
          Guests read it on their links, and no answers are taken.
        </p>
      </Banner>
    );
  }
  if (!event.isArchived) return null;
  return (
    <Banner title="This event is archived">
      <p>It is kept out of the list of events. Nothing else about it has changed.</p>
    </Banner>
  );
}
