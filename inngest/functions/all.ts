import { finishAnnouncement, sendAnnouncements, sweepDueAnnouncements } from "./announcements";
import { exportGuests, importGuests } from "./guests";
import { sendMail, sendMailings, sweepMail, workMailFeedback } from "./mail";
import { keepNotifications, mailNotifications, sendMorningDigests, sweepNotifications } from "./notifications";
import { sweepExpired } from "./platform";
import { confirmAnswers, makeNotices, makeReminders, sendInvitations, sweepReminders } from "./rsvp";
import { releaseSeats, tidyRules } from "./seating";
import { sendTextMessages } from "./sms";

/** Every background function of the product. A function that is not listed here does not run. */
export const allFunctions = [
  importGuests,
  exportGuests,
  sendMail,
  sendMailings,
  sendTextMessages,
  workMailFeedback,
  sweepMail,
  sendInvitations,
  confirmAnswers,
  sweepReminders,
  makeReminders,
  makeNotices,
  sendAnnouncements,
  sweepDueAnnouncements,
  finishAnnouncement,
  releaseSeats,
  tidyRules,
  keepNotifications,
  mailNotifications,
  sendMorningDigests,
  sweepNotifications,
  sweepExpired,
];
