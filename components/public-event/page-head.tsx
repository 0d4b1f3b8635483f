import { Awning } from "@/components/layout/awning";
import { cn } from "@/components/ui/cn";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import type { Translator } from "@/lib/platform/i18n/translator";
import { CoverImage } from "./cover-image";
import { HeadWords } from "./head-words";
import { Sprig } from "./sprig";

type PageHeadProps = { event: PublicEvent; t: Translator<"event"> };

/** The top of a garden's page: the name beside the picture under its arch, between leaves. */
export function GardenHead({ event, t }: PageHeadProps) {
  const { coverFileId } = event;
  return (
    <div className="relative isolate overflow-hidden">
      <Sprig className="absolute -top-2 -left-8 -z-10 h-32 -scale-y-100 opacity-50 sm:-left-12 sm:h-48 print:hidden" />
      <Sprig className="absolute -right-10 -bottom-4 -z-10 h-36 max-sm:hidden -scale-x-100 opacity-50 sm:h-60 print:hidden" />
      <div
        className={cn(
          "mx-auto grid w-full max-w-5xl grid-cols-1 items-center gap-9 px-5 pt-10 pb-14 sm:px-8 sm:pt-16 sm:pb-20 print:gap-4 print:px-0 print:pt-0 print:pb-3",
          coverFileId
            ? "lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16 print:grid-cols-[minmax(0,1fr)_8rem]"
            : "pt-28 sm:pt-28",
        )}
      >
        <HeadWords
          event={event}
          t={t}
          isBeside={coverFileId !== null}
          className={cn("text-center", coverFileId && "max-lg:order-2 print:order-none")}
        />
        {coverFileId ? (
          <div className="mx-auto w-[min(19rem,78vw)] rounded-[50%_50%_1.25rem_1.25rem/40.5%_40.5%_1.25rem_1.25rem] border border-border-strong p-2 lg:w-full print:w-32">
            <CoverImage
              fileId={coverFileId}
              sizes="(min-width: 64rem) 68rem, 130vw"
              className="aspect-[4/5] rounded-[50%_50%_0.9rem_0.9rem/40%_40%_0.9rem_0.9rem]"
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** The top of a modern page: the picture from edge to edge, the name as large as it goes. */
export function ModernHead({ event, t }: PageHeadProps) {
  return (
    <>
      {event.coverFileId ? (
        <CoverImage
          fileId={event.coverFileId}
          sizes="100vw"
          className="h-[42vh] min-h-60 lg:h-[58vh] print:h-20 print:min-h-0"
        />
      ) : (
        <div aria-hidden className="h-4 bg-accent" />
      )}
      <div className="mx-auto w-full max-w-6xl px-4 sm:px-8 print:px-0">
        <HeadWords event={event} t={t} className="py-9 sm:py-14 print:py-2" />
      </div>
    </>
  );
}

/** The picture over a classic page; the edge of a marquee where there is none. The sheet below bears the words. */
export function ClassicCover({ fileId }: { fileId: string | null }) {
  return fileId ? (
    <CoverImage fileId={fileId} sizes="100vw" className="h-[38vh] min-h-56 sm:h-[52vh] print:h-32 print:min-h-0" />
  ) : (
    <Awning />
  );
}
