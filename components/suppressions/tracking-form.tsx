import { Card, CardBody } from "@/components/ui/card";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Switch } from "@/components/ui/switch";
import { setMailTrackingAction } from "@/lib/features/suppressions/actions";

/** Whether announcements tell that they were opened. Off unless somebody decides otherwise. */
export function TrackingForm({ isOn }: { isOn: boolean }) {
  return (
    <Card className="max-w-4xl">
      <CardBody>
        <ActionForm action={setMailTrackingAction} aria-label="Openings and clicks">
          <Switch
            name="mailTracking"
            label="Count who opens announcements and follows their links"
            description="Each announcement then holds a tiny picture, and its links lead over Marquee. Guests may not expect that, and in many countries you must ask them first: hence it is off. Invitations, confirmations and other personal mails are never counted, nor are browsers that ask not to be followed."
            defaultChecked={isOn}
          />
          <FormActions>
            <SubmitButton pendingText="Saving…">Save</SubmitButton>
          </FormActions>
        </ActionForm>
      </CardBody>
    </Card>
  );
}
