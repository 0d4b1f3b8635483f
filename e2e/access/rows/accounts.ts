import { testPassword } from "@/lib/testing/account-factories";
import { makeNotification } from "@/lib/testing/notification-factories";
import { fileRow } from "../fixtures/files";
import { addPassword, askedAddress, freshEmail, mailedSecret, makeAccount, undoSecret } from "../fixtures/people";
import { open, signedIn } from "../gates";
import { addSession } from "../world";
import type { ActionRow } from "./row";

const writesElsewhere = true;
const newPassword = "other plain words that fit";

export const accountRows: Record<string, ActionRow> = {
  signInAction: {
    gate: open,
    input: async () => ({ email: (await makeAccount(true)).email, password: testPassword }),
    writesElsewhere,
  },
  registerAction: {
    gate: open,
    input: () => ({ name: "Grace Hopper", email: freshEmail(), password: newPassword }),
    writesElsewhere,
  },
  resendVerificationAction: {
    gate: open,
    input: async () => ({ email: (await makeAccount(false)).email }),
    writesElsewhere,
  },
  verifyAddressAction: {
    gate: open,
    input: async () => ({ token: await mailedSecret("verify_email"), password: testPassword }),
    writesElsewhere,
  },
  requestResetAction: {
    gate: open,
    input: async () => ({ email: (await makeAccount(true)).email }),
    writesElsewhere,
  },
  resetPasswordAction: {
    gate: open,
    input: async () => ({ token: await mailedSecret("reset_password"), password: newPassword }),
    writesElsewhere,
  },
  signOutAction: { gate: signedIn, input: () => ({}) },
  saveChoicesAction: {
    gate: signedIn,
    input: () => ({ ways: { answers_given: "digest" }, isMorningOn: "on", morningAt: "07:30" }),
  },
  markReadAction: {
    gate: signedIn,
    input: async (world, me) => ({ notificationIds: [await makeNotification(me, world)] }),
    // Passed over: nobody reads in another's name.
    foreign: "done",
  },
  updateProfileAction: {
    gate: signedIn,
    input: async (_, me) => ({
      name: "Grace Hopper",
      locale: "en-GB",
      timeZone: "Europe/Paris",
      pictureFileId: await fileRow("picture", { ownerId: me.userId }),
    }),
    foreign: "picture_unknown",
  },
  changePasswordAction: {
    gate: signedIn,
    async input(_, me) {
      await addPassword(me.userId);
      return { currentPassword: testPassword, newPassword };
    },
  },
  changeAddressAction: {
    gate: signedIn,
    async input(_, me) {
      await addPassword(me.userId);
      return { newEmail: freshEmail(), currentPassword: testPassword };
    },
  },
  resendAddressChangeAction: {
    gate: signedIn,
    async input(_, me) {
      await askedAddress(me);
      return {};
    },
  },
  cancelAddressChangeAction: {
    gate: signedIn,
    async input(_, me) {
      await askedAddress(me);
      return {};
    },
  },
  confirmAddressAction: {
    gate: open,
    input: async () => ({ token: await askedAddress(await makeAccount(true)), password: testPassword }),
    writesElsewhere,
  },
  takeAddressBackAction: { gate: open, input: async () => ({ token: await undoSecret() }), writesElsewhere },
  endSessionAction: {
    gate: signedIn,
    input: async (_, me) => ({ sessionId: await addSession(me) }),
    foreign: "not_found",
  },
  endOtherSessionsAction: {
    gate: signedIn,
    async input(_, me) {
      await addSession(me);
      return {};
    },
  },
};
