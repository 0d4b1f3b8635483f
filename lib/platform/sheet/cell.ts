/** What a spreadsheet program would take for a formula, also behind apostrophes; full-width signs count in some. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const phone = /^\+[\d ()./-]{4,}$/;

/**
 * A text as it may stand in a file that a spreadsheet program opens: an apostrophe in front keeps it from calculating.
 * `plainCell` takes exactly that away again, for every text. Cells with a type (Excel) show a phone number as it is.
 */
export function safeCell(text: string, options: { typed?: boolean } = {}): string {
  if (options.typed && phone.test(text)) return text;
  return formula.test(text) ? `'${text}` : text;
}

/** The text that `safeCell` made safe. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
