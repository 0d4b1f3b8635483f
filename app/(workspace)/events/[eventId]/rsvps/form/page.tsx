import { Eye } from "lucide-react";
import { MealsCard } from "@/components/rsvp/form/meals-card";
import { QuestionsCard } from "@/components/rsvp/form/questions-card";
import { SettingsCard } from "@/components/rsvp/form/settings-card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadFormEditor } from "@/lib/features/rsvp/form/loaders";

export const metadata = { title: "RSVP form" };

type Props = { params: Promise<{ eventId: string }> };

/** What guests are asked. */
export default async function RsvpFormPage({ params }: Props) {
  const { eventId } = await params;
  const form = await loadFormEditor(eventId);
  return (
    <>
      <PageHeader
        title="Form"
        description="What guests are asked behind their link, and until when they may answer."
        actions={
          <LinkButton href={`/events/${eventId}/rsvps/form/preview`} icon={<Eye aria-hidden />}>
            See it as a guest
          </LinkButton>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <SettingsCard form={form} />
        <div className="flex min-w-0 flex-col gap-4">
          <MealsCard form={form} />
          <QuestionsCard form={form} />
        </div>
      </div>
    </>
  );
}
