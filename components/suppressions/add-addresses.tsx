"use client";

import { MailX } from "lucide-react";
import { FormDialog } from "@/components/organizations/form-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { addSuppressionsAction } from "@/lib/features/suppressions/actions";

/** Puts addresses on the list. */
export function AddAddresses() {
  return (
    <FormDialog
      title="Send no announcements to"
      description="Personal mails, such as an invitation with its link, still go to these addresses."
      action={addSuppressionsAction}
      submit="Add to the list"
      trigger={<Button icon={<MailX aria-hidden />}>Add addresses</Button>}
    >
      <Field name="addresses" label="E-mail addresses" hint="One a line, or with commas between them." required>
        <Textarea rows={5} autoComplete="off" spellCheck={false} />
      </Field>
    </FormDialog>
  );
}
