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

/** Whether a CHECK constraint refused, by its name. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, "23514", "P2004", constraint);
}

/** Whether a foreign key refused, by its name. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, "23503", "P2003", constraint);
}

function isViolation(error: unknown, sqlState: string, prismaCode: string, constraint?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const driver = driverErrorOf(error);
  if (error.code !== prismaCode && driver?.originalCode !== sqlState) return false;
  if (!constraint) return true;
  return `${error.message} ${driver?.originalMessage ?? ""} ${JSON.stringify(error.meta ?? {})}`.includes(constraint);
}
