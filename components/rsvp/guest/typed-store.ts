import { type KeptForm, keptForm } from "./typed-entries";

/** One household's, in whatever language its page is. */
const slot = () => `typed:${location.pathname}`;

/** What this tab keeps of the household's form. A browser may refuse to keep anything: then a form is as it always was. */
export function readForm(): KeptForm | null {
  try {
    return keptForm(sessionStorage.getItem(slot()));
  } catch {
    return null;
  }
}

/** Keeps a form until the tab is closed, instead of what was kept before; false where the browser does not let us. */
export function keepForm(form: KeptForm): boolean {
  try {
    sessionStorage.setItem(slot(), JSON.stringify(form));
    return true;
  } catch {
    return false;
  }
}
