import { Card, CardBody, CardHeader } from "@/components/ui/card";

type Props = { mail: { subject: string; html: string; from: string } };

/** The mail as its readers see it, in a frame that can run nothing. */
export function MailPreview({ mail }: Props) {
  return (
    <Card>
      <CardHeader title="The mail" description={`From ${mail.from}: “${mail.subject}”`} />
      <CardBody>
        <iframe
          title="Preview of the invitation"
          srcDoc={mail.html}
          sandbox=""
          className="h-[44rem] w-full rounded-lg border border-border bg-surface"
        />
      </CardBody>
    </Card>
  );
}
