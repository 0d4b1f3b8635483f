"use client";

import { ImageUpload } from "@/components/files/image-upload";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { setCoverAction } from "@/lib/features/events/actions";

/** The picture at the top of the public page and in link previews. */
export function CoverForm({ eventId, fileId }: { eventId: string; fileId: string | null }) {
  return (
    <ActionForm action={setCoverAction} aria-label="Cover image" guardLeaving={false}>
      <input type="hidden" name="eventId" value={eventId} />
      <ImageUpload
        name="fileId"
        label="Cover image"
        purpose="cover"
        eventId={eventId}
        fileId={fileId}
        hint="Best is 1920 pixels wide."
      />
      <FormActions>
        <SubmitButton variant="secondary" pendingText="Saving …">
          Save cover image
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
