/** Names and what was typed under them, as the form would send it. */
type Entries = readonly (readonly [string, string])[];

/** A form as this tab knows it: which answers it follows (an instant as ISO 8601, or nothing), and what was typed. */
export type KeptForm = { stamp: string; entries: Entries };

/** What was kept; null where nothing was, or it is no such thing. */
export function keptForm(text: string | null): KeptForm | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null || !("stamp" in kept) || !("entries" in kept)) return null;
    if (typeof kept.stamp !== "string" || !Array.isArray(kept.entries)) return null;
    return { stamp: kept.stamp, entries: kept.entries.filter(isEntry) };
  } catch {
    return null;
  }
}

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string";

/**
 * Fills a form in with what was kept, but never over what somebody has touched since it was loaded; what the form no
 * longer asks is left out. Answers whether anything changed.
 */
export function putBack(form: HTMLFormElement, entries: Entries): boolean {
  const fields = [...form.elements];
  const touched = new Set(fields.filter(isTouched).map((field) => field.getAttribute("name")));
  let isChanged = false;
  for (const [name, value] of entries) {
    if (touched.has(name)) continue;
    const field = fields.find((each) => each.getAttribute("name") === name && takes(each, value));
    if (!field || !setField(field, value)) continue;
    isChanged = true;
    // Folded away, it would be sent unseen.
    field.closest("details")?.setAttribute("open", "");
  }
  return isChanged;
}

const isTicked = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");

const isTyped = (field: Element): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");

function isTouched(field: Element): boolean {
  if (isTicked(field)) return field.checked !== field.defaultChecked;
  if (isTyped(field)) return field.value !== field.defaultValue;
  return (
    field instanceof HTMLSelectElement && [...field.options].some((each) => each.selected !== each.defaultSelected)
  );
}

/** Whether a field of the right name can hold the value: of radios the one that bears it. */
function takes(field: Element, value: string): boolean {
  if (isTicked(field)) return field.value === value;
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.value === value);
  return isTyped(field);
}

function setField(field: Element, value: string): boolean {
  if (isTicked(field)) {
    if (field.checked) return false;
    field.checked = true;
    return true;
  }
  if (!isTyped(field) && !(field instanceof HTMLSelectElement)) return false;
  if (field.value === value) return false;
  field.value = value;
  return true;
}
