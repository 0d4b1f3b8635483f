/** A part of the event as guests know it. Instants are ISO 8601 texts. */
type KnownSession = { id: string; name: string; startsAt: string; endsAt: string; place: string | null };

/** When and where an event is, as guests were last told. */
export type KnownTimes = {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  where: string | null;
  sessions: KnownSession[];
};
