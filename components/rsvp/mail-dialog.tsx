"use client";

import { Eye } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** The mail as its readers see it, in a frame that reaches nothing of ours. */
export function MailDialog({ subject, html }: { subject: string; html: string }) {
  return (
    <Dialog
      title={subject}
      size="lg"
      trigger={
        <Button size="sm" icon={<Eye aria-hidden />}>
          See the mail
        </Button>
      }
    >
      <iframe
        title="The mail as its readers see it"
        srcDoc={html}
        sandbox="allow-scripts"
        className="h-[70dvh] w-full rounded-lg border border-border bg-surface"
      />
    </Dialog>
  );
}
