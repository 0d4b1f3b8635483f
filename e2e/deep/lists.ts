import { readFileSync } from "node:fs";
import path from "node:path";
import { getImportRun, type ImportRunDetail } from "@/lib/features/guests/import/data";
import { requestImport, startImport } from "@/lib/features/guests/import/mutations/prepare-import";
import { encodeSessionCookie, sessionCookieName } from "@/lib/platform/auth/cookie";
import { db } from "@/lib/platform/db";
import { addSession } from "@/lib/testing/account-factories";
import { makeEvent, type TestEvent } from "@/lib/testing/factories";
import { knock } from "../access/knock";

/** A guest list, and what has to be there when it is in. */
export type List = { csv: string; guests: number; households: number; reported: number };

/** Real and untidy: see e2e/fixtures/README.md. Everybody is a household of their own. */
export const laureates: List = {
  csv: readFileSync(path.join(import.meta.dirname, "../fixtures/laureates.csv"), "utf8"),
  guests: 976,
  households: 976,
  reported: 28,
};

/** Long enough to be met in the middle: households of three. */
export const longList: List = {
  csv: [
    "Household,First name,Last name,E-mail,Tags",
    ...Array.from({ length: 3000 }, (_, n) => {
      const home = Math.floor(n / 3) + 1;
      return `The Family${home},Given${n + 1},Family${home},given${n + 1}@example.test,"Group ${home % 7}, Everybody"`;
    }),
  ].join("\n"),
  guests: 3000,
  households: 1000,
  reported: 0,
};

/** A list that is uploaded for an event of its own and checked, so that it only has to be asked for. */
export type ReadyList = { list: List; event: TestEvent; run: ImportRunDetail };

export async function cookieOf({ owner }: TestEvent): Promise<string> {
  const sessionId = await addSession(owner);
  return `${sessionCookieName}=${await encodeSessionCookie(sessionId, owner.userId)}`;
}

/** Uploads a list over HTTP for a new event. */
export async function makeReady(list: List): Promise<ReadyList> {
  const event = await makeEvent();
  const response = await knock(`/api/files?purpose=import&eventId=${event.eventId}`, {
    cookie: await cookieOf(event),
    method: "POST",
    headers: { "x-file-name": "guests.csv" },
    body: list.csv,
  });
  const body = await response.text();
  if (response.status !== 201) throw new Error(`The upload failed: ${response.status} ${body}`);
  const { file }: { file: { id: string } } = JSON.parse(body);
  const started = await startImport(event.scope, { fileId: file.id });
  const run = started.ok ? await getImportRun(event.scope, started.importRunId) : null;
  if (!run) throw new Error("The list could not be read.");
  return { list, event, run };
}

/** Asks for the import, as the wizard's last button does. */
export async function request({ event, run: { id: importRunId, mapping, options } }: ReadyList): Promise<void> {
  const result = await requestImport(event.scope, { importRunId, mapping, options });
  if (!result.ok) throw new Error(`The import was refused: ${result.reason}`);
}

type Standing = {
  id: string;
  status: string;
  created: number;
  guests: number;
  households: number;
  invites: number;
  reported: number;
  audited: number;
  told: number;
};

/** How far each list has come, all of it in one snapshot. */
export async function standingsOf(lists: readonly ReadyList[]): Promise<Standing[]> {
  return db.$queryRaw<Standing[]>`
    SELECT r.id::text AS id, r.status::text AS status, r.created_count AS created,
      (SELECT count(*) FROM guests g WHERE g.event_id = r.event_id)::int AS guests,
      (SELECT count(*) FROM households h WHERE h.event_id = r.event_id)::int AS households,
      (SELECT count(*) FROM session_invites i WHERE i.event_id = r.event_id)::int AS invites,
      (SELECT count(*) FROM import_rows w WHERE w.run_id = r.id)::int AS reported,
      (SELECT count(*) FROM audit_entries a WHERE a.subject_id = r.id AND a.action = 'guests.imported')::int AS audited,
      (SELECT count(*) FROM outbox_events o WHERE o.event_id = r.event_id AND o.name = 'guests/list.changed')::int AS told
    FROM import_runs r WHERE r.id = ANY(${lists.map(({ run }) => run.id)}::uuid[]) ORDER BY r.id`;
}

/** What a list that is in, or has not come in, leaves behind: all of it, or none of it. */
function whole({ list, run }: ReadyList, status: string): Standing {
  const { guests, households, reported } = list;
  if (status === "completed") {
    return { id: run.id, status, created: guests, guests, households, invites: guests, reported, audited: 1, told: 1 };
  }
  return { id: run.id, status, created: 0, guests: 0, households: 0, invites: 0, reported: 0, audited: 0, told: 0 };
}

/** Lists that are neither in nor out, as they stand and as they should. */
export async function halfIn(lists: readonly ReadyList[]): Promise<unknown[]> {
  const standings = await standingsOf(lists);
  return lists.flatMap((ready) => {
    const found = standings.find(({ id }) => id === ready.run.id);
    const wanted = whole(ready, found?.status ?? "gone");
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ found, wanted }];
  });
}

/** How many rows of lists that are under way have gone in so far. */
export async function rowsUnderWay(lists: readonly ReadyList[]): Promise<number> {
  const runs = await db.importRun.aggregate({
    where: { id: { in: lists.map(({ run }) => run.id) }, status: "running" },
    _sum: { processedRows: true },
  });
  return runs._sum.processedRows ?? 0;
}

/** Whether every list has come in. */
export async function areIn(lists: readonly ReadyList[]): Promise<boolean> {
  return (await standingsOf(lists)).every(({ status }) => status === "completed");
}
