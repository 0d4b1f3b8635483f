"use client";

import { FilePlus2, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { createAnnouncementAction, deleteTemplateAction } from "@/lib/features/announcements/actions";
import type { Template } from "@/lib/features/announcements/types";
import { isLocale, localeName } from "@/lib/platform/i18n/locales";
import { readId } from "./read-id";
import { useAnnouncementAction } from "./use-announcement-action";

type Props = { eventId: string; locale: string; builtIn: Template[]; own: Template[]; canKeep: boolean };

/** What a new announcement can start from. */
export function TemplateList({ eventId, locale, builtIn, own, canKeep }: Props) {
  const router = useRouter();
  const { start, run, pending } = useAnnouncementAction(eventId);
  const begin = (template: string) =>
    start(createAnnouncementAction, { template }, (data) =>
      router.push(`/events/${eventId}/messages/${readId(data, "announcementId")}`),
    );
  const remove = async (templateId: string) => (await run(deleteTemplateAction, { templateId })) !== null;
  return (
    <div className="flex flex-col gap-8">
      <div>
        <Button variant="primary" icon={<FilePlus2 aria-hidden />} pending={pending} onClick={() => begin("")}>
          Start with an empty page
        </Button>
      </div>
      {own.length > 0 ? (
        <Templates title="Your templates" list={own} locale={locale} pending={pending} onUse={begin}>
          {canKeep
            ? (template) => (
                <ConfirmDialog
                  title={`Delete “${template.name}”?`}
                  consequence="Announcements that were made from it stay as they are. It cannot be brought back."
                  confirmLabel="Delete the template"
                  onConfirm={() => remove(template.id)}
                  trigger={
                    <IconButton label={`Delete ${template.name}`}>
                      <Trash2 aria-hidden />
                    </IconButton>
                  }
                />
              )
            : undefined}
        </Templates>
      ) : null}
      <Templates title="Ready to use" list={builtIn} locale={locale} pending={pending} onUse={begin} />
    </div>
  );
}

type TemplatesProps = {
  title: string;
  list: Template[];
  locale: string;
  pending: boolean;
  onUse: (id: string) => void;
  children?: ((template: Template) => React.ReactNode) | undefined;
};

function Templates({ title, list, locale, pending, onUse, children }: TemplatesProps) {
  return (
    <section aria-label={title}>
      <h2 className="mb-3 text-[1.0714em]">{title}</h2>
      <ul className="grid gap-4 md:grid-cols-2">
        {list.map((template) => {
          const text =
            Object.entries(template.texts).find(([key]) => key === locale)?.[1] ?? template.texts[template.locale];
          return (
            <li key={template.id} className="flex">
              <Card className="flex grow flex-col">
                <CardHeader
                  level={3}
                  title={template.name}
                  description={Object.keys(template.texts)
                    .map((key) => (isLocale(key) ? localeName(key) : key))
                    .join(", ")}
                  actions={children?.(template)}
                />
                <CardBody className="grow">
                  <p className="font-medium wrap-anywhere">{text?.subject}</p>
                  <p className="mt-1 line-clamp-4 whitespace-pre-line text-muted wrap-anywhere">
                    {text?.body.replace(/\*\*/g, "").replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")}
                  </p>
                </CardBody>
                <CardFooter>
                  <Button
                    pending={pending}
                    aria-label={`Use this text: ${template.name}`}
                    onClick={() => onUse(template.id)}
                  >
                    Use this text
                  </Button>
                </CardFooter>
              </Card>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
