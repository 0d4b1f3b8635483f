import { writeFileSync } from "node:fs";
import path from "node:path";

export type Shot = {
  person: string;
  page: string;
  look: string;
  /** Relative to the gallery's folder. */
  file: string;
  status: number;
  /** What the page's scripts threw. */
  troubles: readonly string[];
};

/** One page with all pictures: page by page, and in it person by person. */
export function writeGallery(folder: string, shots: readonly Shot[]): void {
  const pages = [...groupBy(shots, (shot) => shot.page)].sort(([one], [other]) => one.localeCompare(other));
  const links = pages.map(([page], index) => `<li><a href="#p${index}">${text(page)}</a></li>`);
  const sections = pages.map(
    ([page, taken], index) => `<section id="p${index}"><h2>${text(page)}</h2>${people(taken)}</section>`,
  );
  writeFileSync(path.join(folder, "index.html"), `${head}<nav><ul>${links.join("")}</ul></nav>${sections.join("\n")}`);
}

function people(shots: readonly Shot[]): string {
  return [...groupBy(shots, (shot) => shot.person)]
    .map(([person, taken]) => `<h3>${text(person)}</h3><div>${taken.map(picture).join("")}</div>`)
    .join("");
}

function picture({ look, file, status, troubles }: Shot): string {
  const said = [look, status >= 400 ? `answered ${status}` : "", ...troubles].filter(Boolean).join(" · ");
  const trouble = troubles.length > 0 ? ' class="trouble"' : "";
  return `<figure${trouble}><a href="${encodeURI(file)}"><img loading="lazy" src="${encodeURI(file)}" alt=""></a><figcaption>${text(said)}</figcaption></figure>`;
}

// Map.groupBy is missing on the oldest Node that the project runs on.
function groupBy(shots: readonly Shot[], keyOf: (shot: Shot) => string): Map<string, Shot[]> {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) groups.set(keyOf(shot), [...(groups.get(keyOf(shot)) ?? []), shot]);
  return groups;
}

const text = (raw: string): string => raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page as every role</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color-scheme:light dark}
nav ul{columns:4 16rem;padding-left:1rem}
div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}
figure{margin:0;border:1px solid;border-radius:6px;overflow:hidden}
figure img{display:block;height:22rem;max-width:36rem;object-fit:cover;object-position:top}
figcaption{padding:.25rem .5rem}
.trouble{border:3px solid crimson}
</style><h1>Every page as every role</h1>`;
