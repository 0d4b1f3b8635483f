import { ImageUpload } from "@/components/files/image-upload";
import { Field } from "@/components/ui/field";
import { ActionForm, FormActions, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";
import { updateProfileAction } from "@/lib/features/accounts/actions";
import type { Profile } from "@/lib/features/accounts/types";
import { ZoneSelect } from "./zone-select";

type ProfileFormProps = { profile: Profile; zones: readonly SelectOption[]; formats: readonly SelectOption[] };

/** Who somebody is to the people they work with, and how dates are shown to them. */
export function ProfileForm({ profile, zones, formats }: ProfileFormProps) {
  return (
    <ActionForm action={updateProfileAction} aria-label="Your profile">
      <ImageUpload
        name="pictureFileId"
        label="Picture"
        purpose="picture"
        fileId={profile.pictureFileId}
        alt={`Picture of ${profile.name}`}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="name" label="Name" required className="sm:col-span-2">
          <Input autoComplete="name" defaultValue={profile.name} />
        </Field>
        <Field name="locale" label="Dates and numbers" required>
          <Select options={formats} defaultValue={profile.locale} />
        </Field>
        <Field name="timeZone" label="Your time zone" hint="For what belongs to no event." required>
          <ZoneSelect options={zones} defaultValue={profile.timeZone} />
        </Field>
      </div>
      <FormActions>
        <SubmitButton pendingText="Saving…">Save profile</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
