import { makeTag } from "@/lib/testing/guests-factories";
import { importChoices, makeExport, makeImportRun, upload } from "../fixtures/files";
import { makeChange, makeRemoval, makeView } from "../fixtures/guests";
import { atEvent } from "../gates";
import { neighbourOf } from "../world";
import type { ActionRow } from "./row";

const gate = atEvent("guests.write");
const foreign = "not_found";

export const guestRows: Record<string, ActionRow> = {
  createGuestAction: {
    gate,
    input: async ({ eventId, householdId, event }) => ({
      eventId,
      firstName: "Irène",
      lastName: "Joliot",
      householdId,
      tagIds: [await makeTag(event)],
    }),
    foreign,
  },
  quickAddGuestAction: { gate, input: ({ eventId }) => ({ eventId, name: "Irène Joliot" }) },
  updateGuestAction: {
    gate,
    input: async ({ eventId, guestId, event }) => ({
      eventId,
      guestId,
      firstName: "Maria",
      tagIds: [await makeTag(event)],
      sessionIds: [event.sessionId],
    }),
    foreign,
  },
  editGuestAction: {
    gate,
    input: async ({ eventId, guestId, event }) => ({
      eventId,
      guestId,
      firstName: "Maria",
      addTagIds: [await makeTag(event)],
    }),
    foreign,
  },
  requestExportAction: {
    gate: atEvent("guests.read"),
    input: ({ eventId }) => ({ eventId, query: "kind=vip", format: "csv" }),
  },
  cancelExportAction: {
    gate: atEvent("guests.read"),
    // An export is its maker's alone: another's is not there.
    input: async (world, me) => ({ eventId: world.eventId, exportId: await makeExport(world, me) }),
    foreign,
  },
  moveGuestsAction: {
    gate,
    input: async (world) => ({
      eventId: world.eventId,
      guestIds: [world.guestId],
      householdId: (await neighbourOf(world)).householdId,
    }),
    foreign,
  },
  changeGuestsAction: {
    gate,
    input: async ({ eventId, guestIds, event }) => ({
      eventId,
      selection: { guestIds },
      change: { what: "tag", tagId: await makeTag(event) },
    }),
    // Guests of others drop out of the selection: the caller's own are changed, theirs are not.
    foreign: { "selection.guestIds.0": "done", "selection.guestIds.1": "done", "change.tagId": "not_found" },
  },
  undoChangeAction: {
    gate,
    input: async (world) => ({ eventId: world.eventId, changeId: await makeChange(world) }),
    foreign: "too_late",
  },
  updateHouseholdAction: {
    gate,
    input: ({ eventId, householdId }) => ({ eventId, householdId, name: "The Curies", allowance: 2 }),
    foreign,
  },
  mergeHouseholdsAction: {
    gate,
    input: async (world) => ({
      eventId: world.eventId,
      householdId: world.householdId,
      otherIds: [(await neighbourOf(world)).householdId],
    }),
    foreign,
  },
  renewHouseholdLinkAction: { gate, input: ({ eventId, householdId }) => ({ eventId, householdId }), foreign },
  removeGuestsAction: {
    gate,
    input: ({ eventId, guestIds }) => ({ eventId, selection: { guestIds } }),
    foreign: "done",
  },
  restoreGuestsAction: {
    gate,
    input: async (world) => ({ eventId: world.eventId, removalId: await makeRemoval(world) }),
    foreign: "nothing_to_restore",
  },
  createTagAction: { gate, input: ({ eventId }) => ({ eventId, name: "Press", color: "slate" }) },
  updateTagAction: {
    gate,
    input: async ({ eventId, event }) => ({ eventId, tagId: await makeTag(event), name: "Press", color: "slate" }),
    foreign,
  },
  deleteTagAction: {
    gate,
    input: async ({ eventId, event }) => ({ eventId, tagId: await makeTag(event) }),
    foreign,
  },
};

const mayRead = atEvent("guests.read");

export const viewRows: Record<string, ActionRow> = {
  saveViewAction: {
    gate: mayRead,
    input: ({ eventId }) => ({ eventId, name: "Children", query: "kind=child", columns: ["answer"] }),
  },
  updateViewAction: {
    gate: mayRead,
    input: async (world, me) => ({
      eventId: world.eventId,
      viewId: await makeView(world, me.userId),
      name: "The little ones",
    }),
    foreign,
  },
  deleteViewAction: {
    gate: mayRead,
    input: async (world, me) => ({ eventId: world.eventId, viewId: await makeView(world, me.userId) }),
    foreign,
  },
  keepTableLookAction: {
    gate: mayRead,
    input: ({ eventId }) => ({ eventId, columns: ["answer", "phone"], isDense: true }),
  },
};

export const importRows: Record<string, ActionRow> = {
  startImportAction: {
    gate,
    input: async ({ eventId, owner }) => ({ eventId, fileId: await upload(owner, "import", eventId) }),
    foreign,
  },
  requestImportAction: {
    gate,
    input: async (world) => ({
      eventId: world.eventId,
      importRunId: await makeImportRun(world),
      ...importChoices,
    }),
    foreign,
  },
  cancelImportAction: {
    gate,
    input: async (world) => ({ eventId: world.eventId, importRunId: await makeImportRun(world) }),
    foreign,
  },
  undoImportAction: {
    gate,
    input: async (world) => ({ eventId: world.eventId, importRunId: await makeImportRun(world, "completed") }),
    foreign,
  },
};
