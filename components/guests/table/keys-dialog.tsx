import { memo } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { keyHelp } from "./grid-keys";

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** The table's keys. */
export const KeysDialog = memo(function KeysDialog({ open, onOpenChange }: Props) {
  return (
    <Dialog title="Keys of the guest list" size="md" open={open} onOpenChange={onOpenChange}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5">
        {keyHelp.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
});
