"use client";

import { Eye } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Dialog } from "@/components/ui/dialog";

type Props = { mail: { subject: string; html: string; text: string; from: string } };

/** The mail in words, and on request as its readers see it, in a frame that reaches nothing of ours. */
export function MailPreview({ mail }: Props) {
  return (
    <Card>
      <CardHeader
        title="The mail"
        description="Date, place and introduction come from the event and its form."
        actions={
          <Dialog
            title={mail.subject}
            size="lg"
            trigger={
              <Button size="sm" icon={<Eye aria-hidden />}>
                See the mail
              </Button>
            }
          >
            <iframe
              title="The invitation as its readers see it"
              srcDoc={mail.html}
              sandbox="allow-scripts"
              className="h-[70dvh] w-full rounded-lg border border-border bg-surface"
            />
          </Dialog>
        }
      />
      <CardBody className="flex flex-col gap-4">
        <DefinitionList
          items={[
            { term: "From", value: mail.from },
            { term: "Subject", value: mail.subject },
          ]}
        />
        <p className="rounded-lg bg-sunken px-4 py-3 text-[0.9286em] whitespace-pre-line wrap-anywhere">{mail.text}</p>
      </CardBody>
    </Card>
  );
}
