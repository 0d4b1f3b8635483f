import { Card } from "@/components/ui/card";
import { ListSkeleton, Skeleton } from "@/components/ui/skeleton";

/** The shape of a card that is coming. */
export function CardSkeleton({ rows = 4, label }: { rows?: number; label: string }) {
  return (
    <Card aria-busy="true">
      <div className="px-5 pt-4">
        <Skeleton className="h-5 w-40" />
      </div>
      <ListSkeleton rows={rows} label={label} />
    </Card>
  );
}
