import type { EventScope } from "@/lib/platform/access/scopes";
import { db, type Tx } from "@/lib/platform/db";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { isId } from "@/lib/platform/ids";
import { builtInTemplates } from "../rules/templates";
import { storedTextsSchema } from "../schema";
import type { Template } from "../types";

const columns = { id: true, name: true, locale: true, texts: true } as const;

/** The organization's own texts to start from, by name. */
export async function listTemplates(scope: EventScope): Promise<Template[]> {
  const rows = await db.announcementTemplate.findMany({
    where: { organizationId: scope.organizationId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
    select: columns,
  });
  return rows.map(toTemplate);
}

/** A text of the house or of the organization by its name in forms; null for an unknown one and another's. */
export async function findTemplate(scope: EventScope, key: string, client: Tx = db): Promise<Template | null> {
  const builtIn = builtInTemplates.find((template) => template.id === key);
  if (builtIn || !isId(key)) return builtIn ?? null;
  const row = await client.announcementTemplate.findFirst({
    where: { id: key, organizationId: scope.organizationId },
    select: columns,
  });
  return row ? toTemplate(row) : null;
}

const toTemplate = (row: { id: string; name: string; locale: string; texts: unknown }): Template => ({
  ...row,
  locale: pickLocale(row.locale),
  texts: storedTextsSchema.parse(row.texts),
});
