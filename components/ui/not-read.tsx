import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

type NotReadProps = {
  again: () => void;
  busy: boolean;
  /** What is missing, and what one sees instead. */
  children: string;
};

/** Rows that were asked for could not be read: said where one looks, however far down that is, and moving nothing. */
export function NotRead({ again, busy, children }: NotReadProps) {
  return (
    <div role="alert" className="sticky bottom-(--above-bars) z-20 mt-4 px-3" data-print="hide">
      <Banner
        tone="warning"
        className="mx-auto w-fit max-w-full border border-border-strong shadow-lg"
        actions={
          <Button size="sm" pending={busy} onClick={again}>
            Try again
          </Button>
        }
      >
        {children}
      </Banner>
    </div>
  );
}
