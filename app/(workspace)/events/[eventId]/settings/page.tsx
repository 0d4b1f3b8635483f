import { CancelEvent } from "@/components/events/cancel-event";
import { CoverForm } from "@/components/events/cover-form";
import { DeleteEvent } from "@/components/events/delete-event";
import { DetailsForm } from "@/components/events/details-form";
import { countryOptions, currencyOptions, zoneOptions } from "@/components/events/place-options";
import { AddressForm, VisibilityForm } from "@/components/events/publish-forms";
import { StateActions } from "@/components/events/state-actions";
import { ChangeBanner } from "@/components/rsvp/notices/change-banner";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadEventDetails, loadEventHeader, loadEventStanding } from "@/lib/features/events/loaders";
import { loadCancelReach, loadWaitingNotice } from "@/lib/features/rsvp/notices/loaders";
import { env } from "@/lib/platform/env";
import { localeName, locales } from "@/lib/platform/i18n/locales";
import { timeZones, wallClockOf } from "@/lib/platform/zones";

export const metadata = { title: "Settings" };

type Props = { params: Promise<{ eventId: string }> };

/** Everything about an event that can be changed, and its end. */
export default async function EventSettingsPage({ params }: Props) {
  const { eventId } = await params;
  const event = await loadEventDetails(eventId);
  const [header, { transitions, reach }] = await Promise.all([loadEventHeader(eventId), loadEventStanding(eventId)]);
  const [notice, told] = await Promise.all([loadWaitingNotice(eventId), loadCancelReach(eventId)]);
  const { latitude, longitude } = event;
  return (
    <>
      <PageHeader title="Settings" />
      {notice ? <ChangeBanner eventId={eventId} notice={notice} /> : null}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <CardHeader title="Details" />
          <CardBody>
            <DetailsForm
              event={{
                ...event,
                startsAt: wallClockOf(event.startsAt, event.timeZone),
                endsAt: wallClockOf(event.endsAt, event.timeZone),
              }}
              place={{
                ...event,
                coordinates: latitude !== null && longitude !== null ? `${latitude}, ${longitude}` : "",
              }}
              options={{
                zones: zoneOptions(timeZones(), event.timeZone),
                countries: countryOptions(),
                currencies: currencyOptions(),
                languages: locales.map((value) => ({ value, label: localeName(value) })),
              }}
            />
          </CardBody>
        </Card>
        <div className="grid gap-5">
          <Card id="state">
            <CardHeader
              title="State"
              description="It counts as ongoing while it runs and as completed when it is over, by itself."
            />
            <CardBody className="flex flex-wrap gap-2">
              <StateActions eventId={eventId} transitions={transitions} />
              {header.can.cancel && transitions.includes("cancel") ? (
                <CancelEvent
                  eventId={eventId}
                  eventName={event.name}
                  reach={reach}
                  isPageServed={header.isPageServed}
                  told={told}
                />
              ) : null}
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Public page" />
            <CardBody className="grid gap-6">
              <VisibilityForm eventId={eventId} visibility={event.visibility} />
              <AddressForm eventId={eventId} slug={event.slug} base={`${env.APP_URL}/e`} />
            </CardBody>
          </Card>
          <Card>
            <CardBody>
              <CoverForm eventId={eventId} fileId={event.cover?.fileId ?? null} />
            </CardBody>
          </Card>
          {header.can.delete ? (
            <Card>
              <CardHeader title="Delete" description="Everything of this event, for good. Archiving keeps it." />
              <CardBody>
                <DeleteEvent eventId={eventId} eventName={event.name} reach={reach} />
              </CardBody>
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
}
