import { notifyLive } from "@/lib/platform/live/notify";

/** Lets every open page of these people, in every process, read their notifications again. After the commit only. */
export async function tellPeople(userIds: readonly string[]): Promise<void> {
  await notifyLive(
    userIds.map((userId) => ({ name: "notifications/list.changed", organizationId: null, eventId: null, userId })),
  );
}
