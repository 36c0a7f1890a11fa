type Id<Name extends string> = string & { readonly __id: Name }
export type SessionId = Id<'session'>
export type ChapterId = Id<'chapter'>
export type ItemId = Id<'item'>
export type GuestId = Id<'guest'>
export type ContributionId = Id<'contribution'>
export type TakeawayId = Id<'takeaway'>
export type KnockId = Id<'knock'>

/** The one place where a string becomes an id: ids are made by the server, or checked by a schema, before they get here. */
export const asId = <T extends Id<string>>(text: string): T => text as T
