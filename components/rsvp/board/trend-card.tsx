import { useFormats } from "#formats";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ColumnChart } from "@/components/ui/column-chart";
import type { TrendDay } from "@/lib/features/rsvp/board/types";

const shortStyle = { day: "numeric", month: "short" } as const;
const dayStyle = { weekday: "short", ...shortStyle } as const;

/** How many households answered on each of two weeks' days. What is to come is not guessed at. */
export function TrendCard({ days }: { days: readonly TrendDay[] }) {
  const formats = useFormats();
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
              const written = (style: Intl.DateTimeFormatOptions) => formats.date(at, "UTC", style);
              return { label: written(dayStyle), shortLabel: written(shortStyle), values: [households] };
            })}
          />
        )}
      </CardBody>
    </Card>
  );
}
