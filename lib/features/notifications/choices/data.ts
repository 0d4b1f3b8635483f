import type { UserScope } from "@/lib/platform/access/scopes";
import { db } from "@/lib/platform/db";
import { type NotificationKind, notificationKinds } from "../types";
import type { Choices, NotificationWay } from "./types";

const usualMorning = { isOn: true, minuteOfDay: 450 };

/** How a person hears of each kind, and when their morning is. One query. */
export async function getChoices(scope: UserScope): Promise<Choices> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: scope.userId },
    select: { email: true, timeZone: true, preferences: true, morning: true },
  });
  const chosen = new Map<NotificationKind, NotificationWay>(user.preferences.map(({ kind, way }) => [kind, way]));
  const ways = {} as Record<NotificationKind, NotificationWay>;
  for (const kind of notificationKinds) ways[kind] = chosen.get(kind) ?? "in_app";
  const { isOn, minuteOfDay } = user.morning ?? usualMorning;
  return { ways, morning: { isOn, minuteOfDay }, timeZone: user.timeZone, email: user.email };
}
