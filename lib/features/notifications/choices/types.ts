import type { NotificationKind } from "../types";

export const notificationWays = ["in_app", "mail", "digest", "off"] as const;
export type NotificationWay = (typeof notificationWays)[number];

export const wayLabels: Record<NotificationWay, string> = {
  in_app: "In the app",
  mail: "In the app and by mail",
  digest: "In the app and in the morning mail",
  off: "Not at all",
};

/** How a person hears of things. */
export type Choices = {
  ways: Record<NotificationKind, NotificationWay>;
  morning: { isOn: boolean; minuteOfDay: number };
  timeZone: string;
  email: string;
};
