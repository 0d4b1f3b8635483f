import type { ReactNode } from "react";
import { keepShown } from "@/components/layout/reads/keep-shown";
import { Tabs } from "@/components/ui/tabs";
import { loadRsvpAbilities } from "@/lib/features/rsvp/board/loaders";

type Props = { params: Promise<{ eventId: string }>; children: ReactNode };

/** The pages about answers, side by side. Each page has its own gate. */
export default keepShown(async function RsvpLayout({ params, children }: Props) {
  const { eventId } = await params;
  const can = await loadRsvpAbilities(eventId);
  const base = `/events/${eventId}/rsvps`;
  return (
    <>
      <Tabs
        label="Answers"
        className="mb-6"
        items={[
          { href: base, label: "Answers", exact: true },
          { href: `${base}/households`, label: "Households" },
          ...(can.send
            ? [
                { href: `${base}/invitations`, label: "Invitations" },
                { href: `${base}/reminders`, label: "Reminders" },
              ]
            : []),
          { href: `${base}/form`, label: "Form" },
        ]}
      />
      {children}
    </>
  );
});
