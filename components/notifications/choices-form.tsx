import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { saveChoicesAction } from "@/lib/features/notifications/choices/actions";
import { kindGroups } from "@/lib/features/notifications/choices/rules";
import { type Choices, notificationWays, wayLabels } from "@/lib/features/notifications/choices/types";

const options = notificationWays.map((value) => ({ value, label: wayLabels[value] }));

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** A way for each kind, and the morning. */
export function ChoicesForm({ choices }: { choices: Choices }) {
  const { ways, morning, timeZone } = choices;
  return (
    <ActionForm action={saveChoicesAction} aria-label="What reaches you" className="flex flex-col gap-5">
      <Card>
        <CardHeader
          title="Your morning"
          description="One mail with what needs you: deadlines, mails that failed, places that run out. Nothing is sent on a day that needs nothing."
        />
        <CardBody className="flex flex-col gap-4">
          <Switch name="isMorningOn" label="Send me a mail in the morning" defaultChecked={morning.isOn} />
          <DateTimeField
            name="morningAt"
            kind="time"
            label="At"
            timeZone={timeZone}
            hint="On the clock of your time zone, which your profile names."
            required
            defaultValue={clock(morning.minuteOfDay)}
          />
        </CardBody>
      </Card>
      {kindGroups.map(({ label, kinds }) => (
        <Card key={label}>
          <CardHeader title={label} />
          <CardBody className="grid gap-4 sm:grid-cols-2">
            {kinds.map(({ kind, label: about }) => (
              <Field key={kind} name={`ways.${kind}`} label={about}>
                <Select options={options} defaultValue={ways[kind]} />
              </Field>
            ))}
          </CardBody>
        </Card>
      ))}
      <FormActions>
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
