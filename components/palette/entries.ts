import { matchScore } from "@/lib/features/search/rules/match";
import type { Command, PaletteStart, SearchHit } from "@/lib/features/search/types";

/** One line of the palette. */
export type Entry = { key: string; label: string; note: string; hit: SearchHit } | CommandEntry;
type CommandEntry = { key: string; label: string; note: string; command: Command };

export type EntryGroup = { title: string; entries: Entry[] };

const commandTitles = [
  ["event", "This event"],
  ["pages", "Go to"],
  ["actions", "Actions"],
] as const;
const hitTitles = [
  ["event", "Events"],
  ["guest", "Guests"],
  ["household", "Households"],
] as const;

const mostCommands = 6;

/**
 * What the palette lists, in groups. With nothing typed: what was used lately, then everything. Otherwise what was
 * found by name, then the commands that match; hits of an earlier search stay while they still fit.
 */
export function groupsOf(start: PaletteStart | null, hits: readonly SearchHit[], typed: string): EntryGroup[] {
  const commands = start?.commands ?? [];
  const groups: EntryGroup[] = [];
  if (typed === "") {
    groups.push({ title: "Recent", entries: (start?.recent ?? []).map(hitEntry) });
    for (const [group, title] of commandTitles) {
      groups.push({ title, entries: commands.filter((each) => each.group === group).map(commandEntry) });
    }
  } else {
    for (const [kind, title] of hitTitles) {
      groups.push({ title, entries: hits.filter((hit) => hit.kind === kind).map(hitEntry) });
    }
    groups.push({ title: "Pages and actions", entries: matching(commands, typed).map(commandEntry) });
  }
  return groups.filter(({ entries }) => entries.length > 0);
}

function matching(commands: readonly Command[], typed: string): Command[] {
  return commands
    .map((command) => ({
      command,
      score: matchScore(typed, command.label, `${command.words ?? ""} ${command.note ?? ""}`),
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostCommands)
    .map(({ command }) => command);
}

const hitEntry = (hit: SearchHit): Entry => ({ key: hit.key, label: hit.label, note: hit.note, hit });
const commandEntry = (command: Command): Entry => {
  return { key: command.key, label: command.label, note: command.note ?? "", command };
};
