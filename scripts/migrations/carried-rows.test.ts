import { expect, inject, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { dropDatabase, ensureDatabase, onDatabase, withClient } from "../postgres/databases";
import { applyMigrations } from "./apply";
import { readMigrations } from "./folder";

test("rules that were written before their subjects had rows keep whom they name, and those of nobody go", async () => {
  const server = onDatabase(inject("testServerUrl"), "postgres");
  const name = `carried_${newId().replaceAll("-", "")}`;
  const url = onDatabase(server, name);
  await ensureDatabase(server, name);
  try {
    const all = readMigrations();
    const before = all.filter((each) => each.name < "20261122020000");
    await applyMigrations(url, before);
    const [event, layout, home, marie, stranger, mixed, lonely, plain] = Array.from({ length: 8 }, newId);
    const rule = (id: string | undefined, kind: string, matter: object) => ({ id, kind, matter });
    const rules = [
      rule(mixed, "near", {
        kind: "near",
        objectId: home,
        who: [
          { kind: "guest", id: stranger },
          { kind: "side", name: "Bride" },
          { kind: "guest", id: marie },
          { kind: "household", id: home },
        ],
      }),
      rule(lonely, "apart", { kind: "apart", who: [{ kind: "tag", id: stranger }] }),
      rule(plain, "households", { kind: "households" }),
    ];
    const rows = await withClient(url, async (client) => {
      // The rows around them do not matter here.
      await client.query("SET session_replication_role = replica");
      await client.query("INSERT INTO households (id, event_id, name, updated_at) VALUES ($1, $2, 'Curie', now())", [
        home,
        event,
      ]);
      await client.query(
        `INSERT INTO guests (id, organization_id, event_id, household_id, first_name, sort_name, search_text, updated_at)
          VALUES ($1, $2, $2, $3, 'Marie', '', '', now())`,
        [marie, event, home],
      );
      await client.query(
        `INSERT INTO seating_rules (id, event_id, layout_id, kind, strength, matter, revision)
          SELECT id, $1, $2, kind, 'must', matter, 1
          FROM json_to_recordset($3::json) AS r (id uuid, kind seating_rule_kind, matter jsonb)`,
        [event, layout, JSON.stringify(rules)],
      );
      await applyMigrations(url, all);
      const found = await client.query(
        `SELECT r.id, r.matter, r.subject_count AS count, (
          SELECT json_agg(coalesce(s.guest_id::text, s.household_id::text, s.side) ORDER BY s.position)
          FROM seating_rule_subjects s WHERE s.rule_id = r.id) AS who
        FROM seating_rules r ORDER BY r.id`,
      );
      return found.rows;
    });
    expect(rows).toEqual([
      { id: mixed, matter: { kind: "near", objectId: home }, count: 3, who: ["Bride", marie, home] },
      { id: plain, matter: { kind: "households" }, count: 0, who: null },
    ]);
  } finally {
    await dropDatabase(server, name);
  }
});
