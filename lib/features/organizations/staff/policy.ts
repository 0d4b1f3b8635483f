import type { Permission } from "@/lib/platform/access/permissions";
import type { EventScope } from "@/lib/platform/access/scopes";

/**
 * Whether somebody may hand out, change or take away these permissions: only who holds all of them. So nobody raises
 * themselves or others above what they may do, and nobody takes down who may do more.
 */
export function mayHandle(scope: EventScope, permissions: Iterable<Permission>): boolean {
  for (const permission of permissions) if (!scope.can(permission)) return false;
  return scope.can("event.staff");
}
