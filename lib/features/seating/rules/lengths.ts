import type { Formats } from "@/lib/platform/i18n/formats";
import type { LengthUnit } from "../types";

const millimetresOf = { foot: 304.8, inch: 25.4 };

/** A length in words: "1.2 m", or feet and inches to the nearest inch: "3′ 11″". */
export function formatLength(millimetres: number, unit: LengthUnit): string {
  if (unit === "metres") return `${trimmed(millimetres / 1000, 2)} m`;
  const inches = Math.round(Math.abs(millimetres) / millimetresOf.inch);
  const [feet, rest] = [Math.floor(inches / 12), inches % 12];
  const sign = millimetres < 0 && inches > 0 ? "-" : "";
  if (feet === 0) return `${sign}${rest}″`;
  return rest === 0 ? `${sign}${feet}′` : `${sign}${feet}′ ${rest}″`;
}

/** What stands in a field to be changed: "1.2", "3' 11". */
export function lengthInput(millimetres: number, unit: LengthUnit): string {
  if (unit === "metres") return trimmed(millimetres / 1000, 3);
  const inches = millimetres / millimetresOf.inch;
  const sign = inches < 0 ? "-" : "";
  const whole = Math.round(Math.abs(inches) * 8) / 8;
  const [feet, rest] = [Math.floor(whole / 12), whole % 12];
  return rest === 0 ? `${sign}${feet}'` : `${sign}${feet}' ${trimmed(rest, 3)}"`;
}

/**
 * A length as people write it, in whole millimetres: "1,2", "1.2 m", "120 cm", "1200 mm", `6'`, `6' 3"`, "6 ft 3 in". A bare
 * number is in the layout's unit. Null when it is no length.
 */
export function parseLength(text: string, unit: LengthUnit): number | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(",", ".")
    .replace(/[′’]/g, "'")
    .replace(/[″”]|''/g, '"');
  const metric = /^(-?\d*\.?\d+)\s*(mm|cm|m)?$/.exec(written);
  if (metric?.[1] && (metric[2] || unit === "metres")) {
    const factor = { mm: 1, cm: 10, m: 1000 }[metric[2] ?? "m"] ?? 1000;
    return Math.round(Number(metric[1]) * factor);
  }
  const imperial = /^(-?)(?:(\d*\.?\d+)\s*(?:'|ft|feet|foot)?)?\s*(?:(\d*\.?\d+)\s*(?:"|in|inch|inches))?$/.exec(
    written,
  );
  if (!imperial || (imperial[2] === undefined && imperial[3] === undefined)) return null;
  const onlyInches = /^-?\d*\.?\d+\s*(?:"|in)/.test(written);
  const feet = onlyInches ? 0 : Number(imperial[2] ?? 0);
  const inches = onlyInches ? Number(/\d*\.?\d+/.exec(written)?.[0] ?? 0) : Number(imperial[3] ?? 0);
  const sign = imperial[1] === "-" ? -1 : 1;
  return sign * Math.round(feet * millimetresOf.foot + inches * millimetresOf.inch);
}

/** An area in words: "240 m²", "2,583 ft²". */
export function formatArea(squareMillimetres: number, unit: LengthUnit, { count }: Formats): string {
  const metres = squareMillimetres / 1e6;
  const value = unit === "metres" ? metres : metres * 10.7639;
  return `${count(Math.round(value))} ${unit === "metres" ? "m²" : "ft²"}`;
}

/** The distance of the grid's fine lines, of its bold ones, and what a step of the arrow keys moves. */
export function gridOf(unit: LengthUnit): { step: number; bold: number } {
  return unit === "metres" ? { step: 100, bold: 1000 } : { step: 76.2, bold: 914.4 };
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
