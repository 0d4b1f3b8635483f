import type {
  AdminScope,
  EventScope,
  GuestScope,
  OrgScope,
  PublicEventScope,
  RecipientScope,
  SeatLinkScope,
  SystemScope,
  UserScope,
} from "./scopes";

// The only casts to a scope in the product. Only gates import this file (an import rule says so).
type Bare<Scope> = { [Key in keyof Scope as Key extends string ? Key : never]: Scope[Key] };

export const mintUserScope = (scope: Bare<UserScope>): UserScope => scope as UserScope;
export const mintOrgScope = (scope: Bare<OrgScope>): OrgScope => scope as OrgScope;
export const mintEventScope = (scope: Bare<EventScope>): EventScope => scope as EventScope;
export const mintGuestScope = (scope: Bare<GuestScope>): GuestScope => scope as GuestScope;
export const mintPublicEventScope = (scope: Bare<PublicEventScope>): PublicEventScope => scope as PublicEventScope;
export const mintSeatLinkScope = (scope: Bare<SeatLinkScope>): SeatLinkScope => scope as SeatLinkScope;
export const mintAdminScope = (scope: Bare<AdminScope>): AdminScope => scope as AdminScope;
export const mintSystemScope = (scope: Bare<SystemScope>): SystemScope => scope as SystemScope;
export const mintRecipientScope = (scope: Bare<RecipientScope>): RecipientScope => scope as RecipientScope;
