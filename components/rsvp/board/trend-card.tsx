import { BarChart } from "@/components/ui/bar-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { TrendDay } from "@/lib/features/rsvp/board/types";

const shownDays = 14;
const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** How many households answered on each of the last days that had answers. */
export function TrendCard({ days }: { days: readonly TrendDay[] }) {
  return (
    <Card>
      <CardHeader title="Answers by day" description="Households, on the days somebody answered." />
      <CardBody>
        {days.length === 0 ? (
          <p className="text-muted">The first answers start the chart.</p>
        ) : (
          <BarChart
            title="Households that answered, by day"
            columns={["Day", "Households"]}
            parts={days.slice(-shownDays).map(({ day, households }) => ({
              label: dayFormat.format(new Date(`${day}T00:00:00Z`)),
              value: households,
              tone: 3,
            }))}
          />
        )}
      </CardBody>
    </Card>
  );
}
