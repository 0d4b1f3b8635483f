import type { ReportRow } from "../types";
import { omissionLabels, stateLabels } from "./states";

export const reportHeader = [
  "Recipient",
  "Address",
  "By",
  "People",
  "State",
  "Why not",
  "Sent at (UTC)",
  "Opened at (UTC)",
];

/** A row of the report as a line of a file. */
export const reportLine = (row: ReportRow): string[] => [
  row.name,
  row.address ?? row.number ?? "",
  row.number ? "text message" : row.address ? "mail" : "",
  String(row.people),
  stateLabels[row.state],
  row.omission ? omissionLabels[row.omission] : (row.problem ?? ""),
  row.sentAt ?? "",
  row.openedAt ?? "",
];
