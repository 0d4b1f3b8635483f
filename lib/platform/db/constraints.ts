import { DatabaseError } from "pg";
import { Prisma } from "./generated/client";

type DriverError = {
  cause?: { originalCode?: string; constraint?: { index?: string; fields?: string[] }; originalMessage?: string };
};

function driverErrorOf(error: unknown): DriverError["cause"] {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  return (error.meta?.driverAdapterError as DriverError | undefined)?.cause;
}

/** Whether the database refused a duplicate. `constraint` narrows it to one index or constraint name. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, "23505", "P2002", constraint);
}

/** Whether a foreign key refused, by its name. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, "23503", "P2003", constraint);
}

const conflicts = new Set(["P2034", "40001", "40P01"]);

/** Whether the database ended a transaction for another one's sake: run again, it may come through. */
export function isConflict(error: unknown): boolean {
  if (error instanceof DatabaseError) return conflicts.has(error.code ?? "");
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return conflicts.has(error.code) || conflicts.has(driverErrorOf(error)?.originalCode ?? "");
}

function isViolation(error: unknown, sqlState: string, prismaCode: string, constraint?: string): boolean {
  if (error instanceof DatabaseError) {
    return error.code === sqlState && (!constraint || `${error.constraint} ${error.message}`.includes(constraint));
  }
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const driver = driverErrorOf(error);
  if (error.code !== prismaCode && driver?.originalCode !== sqlState) return false;
  if (!constraint) return true;
  return `${error.message} ${driver?.originalMessage ?? ""} ${JSON.stringify(error.meta ?? {})}`.includes(constraint);
}
