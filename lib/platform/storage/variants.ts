import { z } from "zod";
import { ORIGINAL } from "../upload-purposes";

const variantSchema = z.object({
  key: z.string(),
  contentType: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});

const variantsSchema = z.record(z.string(), variantSchema);

/** A picture's kept forms, by name: its width in pixels, or "share". As stored in `variants`. */
export type StoredVariants = z.infer<typeof variantsSchema>;

export type FileForm = { storageKey: string; contentType: string; variants: unknown };

/**
 * Which bytes a variant name means: the form of that name, or the smallest that is at least as wide, or the largest
 * there is. "original" exists only for files that were kept as they came. Null when there is none.
 */
export function chooseVariant(file: FileForm, name: string): { key: string; contentType: string } | null {
  if (file.variants === null) return name === ORIGINAL ? { key: file.storageKey, contentType: file.contentType } : null;
  const parsed = variantsSchema.safeParse(file.variants);
  if (!parsed.success) return null;
  const exact = Object.hasOwn(parsed.data, name) ? parsed.data[name] : undefined;
  if (exact) return exact;
  if (!/^[1-9]\d{1,3}$/.test(name)) return null;
  const byWidth = Object.entries(parsed.data)
    .filter(([key]) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b));
  const fit = byWidth.find(([key]) => Number(key) >= Number(name)) ?? byWidth.at(-1);
  return fit?.[1] ?? null;
}

/** Every key under which a file keeps bytes. */
export function keysOf(file: FileForm): string[] {
  const parsed = variantsSchema.safeParse(file.variants);
  const keys = parsed.success ? Object.values(parsed.data).map(({ key }) => key) : [];
  return [...new Set([file.storageKey, ...keys])];
}
