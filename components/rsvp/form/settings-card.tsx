import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import { saveFormSettingsAction } from "@/lib/features/rsvp/form/actions";
import type { FormEditor } from "@/lib/features/rsvp/form/types";
import { wallClockOf } from "@/lib/platform/zones";

/** Until when guests may answer, and what they are asked besides. */
export function SettingsCard({ form }: { form: FormEditor }) {
  return (
    <Card>
      <CardHeader title="Settings" />
      <CardBody>
        <ActionForm action={saveFormSettingsAction}>
          <fieldset disabled={!form.canEdit} className="flex min-w-0 flex-col gap-5">
            <input type="hidden" name="eventId" value={form.eventId} />
            <input type="hidden" name="version" value={form.version} />
            <DateTimeField
              name="deadline"
              label="Deadline"
              timeZone={form.timeZone}
              hint="Guests may answer and change their answers until then. Empty: until the event ends."
              defaultValue={form.deadline ? wallClockOf(form.deadline, form.timeZone) : ""}
            />
            <Field
              name="introduction"
              label="Introduction"
              hint="Above the questions, and in the invitation mail."
              optionalNote="optional"
            >
              <Textarea defaultValue={form.introduction ?? ""} rows={4} />
            </Field>
            <Checkbox
              name="isTentativeOffered"
              label="Guests may answer “Maybe”"
              defaultChecked={form.isTentativeOffered}
            />
            <Checkbox name="isDietaryAsked" label="Ask for dietary needs" defaultChecked={form.isDietaryAsked} />
            <Checkbox
              name="isNoteOffered"
              label="Let guests write a note to the hosts"
              defaultChecked={form.isNoteOffered}
            />
            {form.canEdit ? (
              <FormActions>
                <SubmitButton>Save</SubmitButton>
              </FormActions>
            ) : null}
          </fieldset>
        </ActionForm>
      </CardBody>
    </Card>
  );
}
