import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../setup/paths";

export interface SourceFile {
  /** From the root, with "/". */
  file: string;
  source: string;
}

/** Something that no file may hold, and why. */
interface SourceRule {
  name: string;
  /** The files it is about; tests are only meant where `inTests` says so. */
  files: RegExp;
  except?: RegExp;
  inTests?: boolean;
  finds: RegExp;
}

const app = /^(?:app|components|inngest|lib)\/|^[^/]+\.tsx?$/;
const tools = /^lib\/testing\/|\.config\.ts$/;

/** What the import rules cannot say. */
const sourceRules: SourceRule[] = [
  {
    name: "only lib/platform/env reads the variables",
    files: app,
    except: new RegExp(`${tools.source}|^lib/platform/env\\.ts$`),
    // Next takes the code for the other runtime out of the bundle only where it reads exactly this.
    finds: /process\.env(?!\.NEXT_RUNTIME\b)/,
  },
  {
    name: "only lib/platform/clock reads the time",
    files: app,
    except: new RegExp(`${tools.source}|^lib/platform/clock\\.ts$`),
    finds: /new Date\(\s*\)|\bDate\.now\b|\bTemporal\.Now\b/,
  },
  {
    name: "an organization comes in a scope, never as a bare parameter",
    files: /^(?:app|inngest|lib)\//,
    except: /^lib\/testing\//,
    finds: /[(,]\s*organizationId\??: string\b(?![^()]*\}\s*[,)=])/,
  },
  {
    // What guests see, mails to them among it, goes by the event's locale.
    name: "dates and numbers are written as the person chose: useFormats on pages, formatsOf in slices, formatsIn in mails",
    files: /^(?:app|components|lib\/features)\//,
    except:
      /^components\/(?:public-event|seating\/finder|rsvp\/guest)\/|^lib\/features\/(?:announcements|rsvp)\/.*mails\/|^lib\/features\/seating\/data\/print\.ts$/,
    finds:
      /\.toLocale(?:Date|Time)?String\(|new Intl\.(?:DateTime|Number|List|RelativeTime)Format\((?!\)\.resolved)|"en-(?:GB|US)"(?=[,)}\s]*(?:\)|\{|,\s*\{))/,
  },
  {
    name: "no silent catch",
    files: /^(?:app|components|e2e|inngest|lib|prisma)\//,
    inTests: true,
    finds: /catch\s*(?:\([^)]*\)\s*)?\{\s*\}/,
  },
  {
    name: "nothing left to do",
    files: /^(?:app|components|e2e|inngest|lib|prisma)\//,
    inTests: true,
    finds: /\b(?:TODO|FIXME|XXX)\b/,
  },
];

/** The words a slice's files may have, in an area or one of its sub-areas. */
const vocabulary =
  /^lib\/features\/[a-z-]+\/(?:[a-z-]+\/)?(?:(?:schema|types|rules|policy|data|mutations|loaders|actions|jobs|state|worker)(?:\.test)?\.tsx?|(?:rules|data|mutations|mails|prints|solver)\/[a-z0-9-]+(?:\.test|\.deep\.test)?\.tsx?)$/;

const emptyNames = /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\.|\/)/;

/** Every broken rule, as `rule: file`. */
export function houseViolations(files: SourceFile[]): string[] {
  const found: string[] = [];
  for (const { file, source } of files) {
    for (const rule of sourceRules) {
      if (!rule.files.test(file) || rule.except?.test(file)) continue;
      if (isTest(file) && !rule.inTests) continue;
      if (rule.finds.test(withoutComments(source))) found.push(`${rule.name}: ${file}`);
    }
    if (emptyNames.test(file)) found.push(`a name says what is inside: ${file}`);
    if (file.startsWith("lib/features/") && !vocabulary.test(file) && !isTest(file)) {
      found.push(`a slice's files have the slice's words: ${file}`);
    }
    if (/^app\/.*\/?page\.tsx$/.test(file) && lines(source) >= 100)
      found.push(`a page has less than 100 lines: ${file}`);
  }
  return found;
}

/** How long files are: half of them, nineteen in twenty, and the share past 300 lines. */
export function sizes(files: SourceFile[]): { median: number; percentile95: number; shareOver300: number } {
  const counts = files.map(({ source }) => lines(source)).sort((a, b) => a - b);
  const at = (share: number) => counts[Math.min(counts.length - 1, Math.floor(counts.length * share))] ?? 0;
  const shareOver300 = counts.filter((count) => count > 300).length / Math.max(1, counts.length);
  return { median: at(0.5), percentile95: at(0.95), shareOver300 };
}

/** Every source file of the project but what is generated or built. */
export function sourceFiles(): SourceFile[] {
  const rooms = ["app", "components", "e2e", "inngest", "lib", "prisma", "scripts"];
  const inRooms = rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" }).map((name) => `${room}/${name}`),
  );
  const all = [...inRooms, ...readdirSync(root)].map((file) => file.split(path.sep).join("/"));
  const ours = all.filter(
    (file) => /\.(?:tsx?|mjs|cjs)$/.test(file) && !/\/generated\/|\/\.next\/|next-env\.d\.ts/.test(file),
  );
  return ours.map((file) => ({ file, source: readFileSync(path.join(root, file), "utf8") }));
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const lines = (source: string) => source.split("\n").length - 1;
export const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/[^\n]*/g, "");
