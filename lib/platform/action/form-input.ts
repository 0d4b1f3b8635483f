/** Input as schemas read it: text, files, lists and nested objects of them. */
export type FormInput = { [name: string]: FormInput | FormDataEntryValue | FormDataEntryValue[] | undefined };

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Turns form data into an object: `name[]` collects a list, `a.b.c` nests. Framework fields (`$ACTION…`) are left out;
 * keys that would reach a prototype are ignored.
 */
export function readFormData(data: FormData): FormInput {
  const input = emptyInput();
  for (const [name, value] of data) {
    if (name.startsWith("$ACTION")) continue;
    const isList = name.endsWith("[]");
    const path = (isList ? name.slice(0, -2) : name).split(".");
    if (path.length > 6 || path.some((key) => key === "" || forbiddenKeys.has(key))) continue;
    const parent = descend(input, path.slice(0, -1));
    const last = path.at(-1);
    if (!parent || last === undefined) continue;
    const present = parent[last];
    if (!isList) parent[last] = value;
    else if (Array.isArray(present)) present.push(value);
    else parent[last] = [value];
  }
  return input;
}

/** Without a prototype: no name of a field can meet something that was there before. */
function emptyInput(): FormInput {
  return Object.create(null);
}

function descend(input: FormInput, path: string[]): FormInput | null {
  let place = input;
  for (const key of path) {
    const next = place[key];
    if (next === undefined) {
      const made = emptyInput();
      place[key] = made;
      place = made;
    } else if (typeof next === "object" && !Array.isArray(next) && !(next instanceof File)) {
      place = next;
    } else {
      return null;
    }
  }
  return place;
}

/** What was typed, by field name, to fill the form again. Passwords, files and framework fields stay out. */
export function typedValues(data: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || /password|secret|token/i.test(name)) continue;
    // Boxes of one group share a name: all that were ticked, a line each.
    values[name] = name.endsWith("[]") && values[name] !== undefined ? `${values[name]}\n${value}` : value;
  }
  return values;
}
