import { Ornament } from "@/components/layout/ornament";
import { cn } from "@/components/ui/cn";
import { SprigRule } from "./sprig";

/** What stands between the parts of a page, as its theme has it: a rule with a diamond, sprigs, a bar of the accent. */
export function PageOrnament({ className }: { className?: string }) {
  return (
    <div aria-hidden className={className}>
      <Ornament className="garden:hidden modern:hidden" />
      <SprigRule className="classic:hidden modern:hidden" />
      <span className={cn("block h-1.5 w-20 bg-accent classic:hidden garden:hidden")} />
    </div>
  );
}
