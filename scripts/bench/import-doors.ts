import { readDoors } from "@/e2e/access/doors";
import { knock } from "@/e2e/access/knock";
import { env } from "@/lib/platform/env";

type Choice = { mapping: unknown; options: unknown };

/** How a planner's browser brings a list in, without the browser. */
export function openImportDoors(eventId: string, cookie: string) {
  const { actions } = readDoors();
  const at = `/api/ui/guests/${eventId}/import`;

  async function json<T>(path: string, init: { method?: string; headers?: Record<string, string>; body?: BodyInit }) {
    const response = await knock(path, { cookie, ...init });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status} ${text.slice(0, 200)}`);
    const body: T = JSON.parse(text);
    return body;
  }

  /** Calls a server action; its answer's text. */
  async function act(name: string, input: object): Promise<string> {
    const action = actions.find((each) => each.name === name);
    if (!action) throw new Error(`The build has no ${name}`);
    const response = await knock(`/events/${eventId}/guests/import`, {
      cookie,
      method: "POST",
      headers: {
        "next-action": action.id,
        origin: new URL(env.APP_URL).origin,
        "content-type": "text/plain;charset=UTF-8",
      },
      body: JSON.stringify([null, { eventId, ...input }]),
    });
    const text = await response.text();
    if (!text.includes('"ok":true')) throw new Error(`${name} answered ${response.status} ${text.slice(-300)}`);
    return text;
  }

  return {
    async upload(list: string): Promise<string> {
      const { file } = await json<{ file: { id: string } }>(`/api/files?purpose=import&eventId=${eventId}`, {
        method: "POST",
        headers: { "x-file-name": "guests.csv" },
        body: list,
      });
      return file.id;
    },
    async start(fileId: string): Promise<string> {
      const id = /"importRunId":"([0-9a-f-]{36})"/.exec(await act("startImportAction", { fileId }))?.[1];
      if (!id) throw new Error("The import has no id.");
      return id;
    },
    /** The check of every row, as the wizard shows it. Answers what to confirm. */
    async check(importRunId: string, rows: number): Promise<Choice> {
      const preview = await json<{ columns: { field: string }[]; options: unknown; counts: { created: number } }>(
        `${at}/${importRunId}/preview`,
        { method: "POST", headers: { "content-type": "application/json" }, body: "{}" },
      );
      if (preview.counts.created !== rows) throw new Error(`The check finds ${JSON.stringify(preview.counts)}`);
      return { mapping: preview.columns.map(({ field }) => field), options: preview.options };
    },
    async request(importRunId: string, choice: Choice): Promise<void> {
      await act("requestImportAction", { importRunId, ...choice });
    },
    /** Looks as the page does, only more often, until all rows are in. */
    async untilDone(importRunId: string, rows: number): Promise<void> {
      for (;;) {
        const run = await json<{ status: string; createdCount: number }>(`${at}/${importRunId}`, {});
        if (run.status === "completed" && run.createdCount === rows) return;
        if (run.status !== "queued" && run.status !== "running") throw new Error(`The import is ${run.status}.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
