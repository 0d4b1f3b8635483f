import type { Metadata } from "next";
import { ChoicesForm } from "@/components/notifications/choices-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadChoices } from "@/lib/features/notifications/choices/loaders";

export const metadata: Metadata = { title: "What reaches you" };

/** How one hears of each kind of thing. One's own, whatever one may do in an organization. */
export default async function NotificationChoicesPage() {
  const choices = await loadChoices();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="What reaches you"
        description={`For your account alone. Mails go to ${choices.email}; what you have read in the app meanwhile is not mailed.`}
      />
      <ChoicesForm choices={choices} />
    </div>
  );
}
