/** Something that was found, and where it is. */
export type SearchHit = {
  kind: "event" | "guest" | "household";
  /** Names it among what was used lately: ids alone. */
  key: string;
  label: string;
  /** What tells it from others of its name: a day, an event. */
  note: string;
  href: string;
};

/** What a command does when it leads nowhere. */
export type CommandAct =
  | { act: "copy"; path: string; said: string }
  | { act: "theme"; theme: "system" | "light" | "dark" }
  | { act: "switch"; organizationId: string }
  | { act: "mark_read" }
  | { act: "sign_out" };

/** A page to go to or a thing to do, that this person may go to or do. */
export type Command = {
  key: string;
  group: "event" | "pages" | "actions";
  label: string;
  note?: string;
  /** Other words for it, that nobody reads. */
  words?: string;
} & ({ href: string; isElsewhere?: true } | CommandAct);

/** What the palette opens with: everything one may do from here, and what one used lately and still may see. */
export type PaletteStart = { commands: Command[]; recent: SearchHit[] };
