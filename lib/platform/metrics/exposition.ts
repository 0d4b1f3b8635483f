/** One metric as Prometheus reads it: its name, what it says, and its values by labels. */
export type Metric = {
  name: `marquee_${string}` | `process_${string}` | `nodejs_${string}`;
  help: string;
  type: "gauge" | "counter";
  values: readonly { labels?: Readonly<Record<string, string>>; value: number }[];
};

export const expositionType = "text/plain; version=0.0.4; charset=utf-8";

/** Metrics in Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). */
export function exposition(metrics: readonly Metric[]): string {
  return metrics.map((metric) => `${lines(metric).join("\n")}\n`).join("");
}

function lines({ name, help, type, values }: Metric): string[] {
  return [
    `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}`,
    `# TYPE ${name} ${type}`,
    ...values.map(({ labels = {}, value }) => `${name}${labelled(labels)} ${numberText(value)}`),
  ];
}

function labelled(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}

const escaped = (value: string): string =>
  value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

function numberText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? "+Inf" : "-Inf";
}
