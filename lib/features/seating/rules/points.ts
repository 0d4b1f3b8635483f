import type { Point } from "../types";

/** Degrees in 0 to 359, whole. */
export function wholeDegrees(degrees: number): number {
  return ((Math.round(degrees) % 360) + 360) % 360;
}

export function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

export function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function times(point: Point, factor: number): Point {
  return { x: point.x * factor, y: point.y * factor };
}

/** To whole millimetres, as points are kept; never to minus zero. */
export function rounded(point: Point): Point {
  return { x: Math.round(point.x) + 0, y: Math.round(point.y) + 0 };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Turned clockwise around the origin (y grows downwards). */
export function turned(point: Point, degrees: number): Point {
  if (degrees === 0) return point;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: point.x * cos - point.y * sin, y: point.x * sin + point.y * cos };
}

/** Turned clockwise around another point. */
export function turnedAround(point: Point, centre: Point, degrees: number): Point {
  return plus(centre, turned(minus(point, centre), degrees));
}

/** From a point to the nearest of a line between two others. */
export function distanceToLine(point: Point, from: Point, to: Point): number {
  return distance(point, nearestOnLine(point, from, to));
}

export function nearestOnLine(point: Point, from: Point, to: Point): Point {
  const along = minus(to, from);
  const length = along.x ** 2 + along.y ** 2;
  if (length === 0) return from;
  const share = ((point.x - from.x) * along.x + (point.y - from.y) * along.y) / length;
  return plus(from, times(along, Math.min(1, Math.max(0, share))));
}
