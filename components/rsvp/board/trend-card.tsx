import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ColumnChart } from "@/components/ui/column-chart";
import type { TrendDay } from "@/lib/features/rsvp/board/types";

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const dayFormat = format({ weekday: "short", day: "numeric", month: "short" });
const shortFormat = format({ day: "numeric", month: "short" });

/** How many households answered on each of two weeks' days. What is to come is not guessed at. */
export function TrendCard({ days }: { days: readonly TrendDay[] }) {
  const total = days.reduce((sum, { households }) => sum + households, 0);
  return (
    <Card aria-labelledby="by-day">
      <CardHeader id="by-day" title="Answers by day" description="Households, over two weeks." />
      <CardBody>
        {total === 0 ? (
          <p className="text-muted">
            {days.length === 0 ? "The first answers start the chart." : "Nobody has answered in the last two weeks."}
          </p>
        ) : (
          <ColumnChart
            title="Households that answered, by day"
            labelHead="Day"
            series={[{ label: "Households", tone: 3 }]}
            columns={days.map(({ day, households }) => {
              const at = new Date(`${day}T00:00:00Z`);
              return { label: dayFormat.format(at), shortLabel: shortFormat.format(at), values: [households] };
            })}
          />
        )}
      </CardBody>
    </Card>
  );
}
