import * as z from 'zod'
import { langs } from '../lang.ts'
import {
  asId,
  type ChapterId,
  type ContributionId,
  type GuestId,
  type ItemId,
  type KnockId,
  type TakeawayId,
} from '../session/ids.ts'
import type { Command, Commands, CommandType } from '../session/messages.ts'
import { consentAnswers, exposures, itemKinds, responses, stances, steps } from '../session/session.ts'
import { takeawayStatuses, verdicts } from '../session/takeaway.ts'

const id = z.string().min(1).max(64)
const item = id.transform(asId<ItemId>)
const chapter = id.transform(asId<ChapterId>)
const guest = id.transform(asId<GuestId>)
const contribution = id.transform(asId<ContributionId>)
const takeaway = id.transform(asId<TakeawayId>)
const knock = id.transform(asId<KnockId>)
/** Half a character, and the sign that ends a text in C: no store gives them back as they came, so no state may hold them. */
const unstorable = /[\0\p{Cs}]/gu
const storable = (text: string): string => text.replaceAll(unstorable, '\uFFFD')

/** Far over every limit: lengths are the domain's to judge, with its own words; this only bounds the work. */
const text = z.string().max(20_000).transform(storable)
const whole = z.number().int().min(-1_000_000).max(1_000_000)
/** In ms since 1970, as far as a date can hold it: ECMA-262, time values. */
const moment = z.number().int().min(0).max(8_640_000_000_000_000)
const nothing = z.object({})

const stage = z.object({ item, step: z.enum(steps), round: z.number().int().min(1).max(99) })
const plannedStep = z.object({
  step: z.enum(steps),
  round: z.number().int().min(1).max(9),
  minutes: z.number().min(0).max(600),
})
const itemInput = z.object({
  kind: z.enum(itemKinds),
  chapter: chapter.nullish().transform(value => value ?? null),
  title: text,
  question: text.exactOptional(),
  format: z.string().max(30).exactOptional(),
  settings: z.unknown().exactOptional(),
  rounds: z.number().int().exactOptional(),
  minutes: z.number().min(1).max(600).exactOptional(),
  steps: z.array(plannedStep).min(1).max(40).exactOptional(),
})
const itemChanges = z.object({
  chapter: chapter.nullable().exactOptional(),
  title: text.exactOptional(),
  question: text.exactOptional(),
  format: z.string().max(30).exactOptional(),
  settings: z.unknown().exactOptional(),
  rounds: z.number().int().exactOptional(),
  minutes: z.number().min(1).max(600).exactOptional(),
  steps: z.array(plannedStep).min(1).max(40).exactOptional(),
})
const rules = z.object({
  contributions: z.enum(exposures),
  smallestReveal: z.number().int().min(3).max(50),
  smallestTrails: z.number().int().min(3).max(50),
  conviction: z.boolean(),
  takeaways: z.number().int().min(1).max(12),
})
const guestInput = z.object({
  name: text,
  email: text.exactOptional(),
  segment: text.nullable().exactOptional(),
  role: z.enum(['facilitator', 'scribe', 'participant']).exactOptional(),
  votes: z.boolean().exactOptional(),
})
const guestChanges = z.object({
  name: text.exactOptional(),
  email: text.exactOptional(),
  segment: text.nullable().exactOptional(),
  role: z.enum(['facilitator', 'scribe', 'participant']).exactOptional(),
  votes: z.boolean().exactOptional(),
})
const conviction = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** Commands that only the server itself gives. */
type InnerCommands = 'CreateSession' | 'Arrive' | 'EraseGuest'
export type OuterCommands = Exclude<CommandType, InnerCommands>

const schemas: { readonly [T in OuterCommands]: z.ZodType<Commands[T]> } = {
  UpdateSession: z.object({
    title: text.exactOptional(),
    rules: rules.exactOptional(),
    segments: z.array(text).max(40).exactOptional(),
    startsAt: moment.nullable().exactOptional(),
    endsAt: moment.nullable().exactOptional(),
    place: text.nullable().exactOptional(),
  }),
  AddItem: z.object({ item: itemInput, index: whole.exactOptional() }),
  AddItems: z.object({
    parts: z.array(z.object({ chapter: text.nullable(), items: z.array(itemInput).max(60) })).max(80),
  }),
  UpdateItem: z.object({ item, changes: itemChanges }),
  MoveItem: z.object({ item, index: whole, chapter: chapter.nullable().exactOptional() }),
  RemoveItem: z.object({ item }),
  RestoreItem: z.object({ item, index: whole }),
  AddChapter: z.object({ title: text, index: whole.exactOptional() }),
  RenameChapter: z.object({ chapter, title: text }),
  MoveChapter: z.object({ chapter, index: whole }),
  RemoveChapter: z.object({ chapter }),
  RestoreChapter: z.object({ chapter, index: whole }),
  AddGuest: guestInput,
  AddGuests: z.object({ guests: z.array(guestInput).max(3000) }),
  RemoveGuest: z.object({ guest }),
  UpdateGuest: z.object({ guest, changes: guestChanges }),
  ReissueLink: z.object({ guest }),
  RevokeLink: z.object({ guest }),
  SeatGuest: z.object({
    knock,
    guest: guest.exactOptional(),
    name: text.exactOptional(),
    segment: text.nullable().exactOptional(),
    votes: z.boolean().exactOptional(),
  }),
  TurnAway: z.object({ knock }),
  OpenLobby: nothing,
  Next: z.object({ from: stage.nullable() }),
  Back: z.object({ from: stage.nullable() }),
  GoTo: z.object({ from: stage.nullable(), to: stage }),
  PreviewRound: z.object({ item, round: z.number().int().min(1).max(99) }),
  CloseSession: nothing,
  CastBallot: z.object({
    item,
    value: z.unknown(),
    conviction: conviction.exactOptional(),
    reason: text.exactOptional(),
  }),
  WithdrawBallot: z.object({ item }),
  CastProxyBallots: z.object({
    item,
    ballots: z.array(z.object({ value: z.unknown(), count: whole })).max(1500),
    listed: whole.exactOptional(),
  }),
  Contribute: z.object({
    item,
    stance: z.enum(stances),
    text,
    attribution: z.enum(exposures).exactOptional(),
    replyTo: contribution.exactOptional(),
  }),
  EditContribution: z.object({ contribution, text }),
  WithdrawContribution: z.object({ contribution }),
  WithdrawWords: nothing,
  Respond: z.object({ contribution, response: z.enum(responses) }),
  Spotlight: z.object({ contribution: contribution.nullable() }),
  HideContribution: z.object({ contribution, reason: text }),
  RestoreContribution: z.object({ contribution }),
  MergeContributions: z.object({ into: contribution, from: z.array(contribution).max(100) }),
  AskConsent: z.object({ contributions: z.array(contribution).max(600) }),
  AnswerConsent: z.object({ quote: contribution, answer: z.enum(consentAnswers), wording: text.exactOptional() }),
  CaptureQuote: z.object({
    speaker: guest,
    item,
    stance: z.enum(stances).exactOptional(),
    text,
    starred: z.boolean().exactOptional(),
  }),
  TagContribution: z.object({
    contribution,
    speaker: guest.exactOptional(),
    stance: z.enum(stances).exactOptional(),
    starred: z.boolean().exactOptional(),
    text: text.exactOptional(),
  }),
  DropLine: z.object({ contribution }),
  CorrectLine: z.object({ contribution, text }),
  RaiseHand: nothing,
  LowerHand: nothing,
  GiveFloor: z.object({ guest }),
  YieldFloor: nothing,
  StartTimer: z.object({ seconds: whole.exactOptional() }),
  PauseTimer: nothing,
  ExtendTimer: z.object({ seconds: whole }),
  BuildTakeaways: nothing,
  AddTakeaway: z.object({
    headline: text,
    body: text,
    item: item.exactOptional(),
    status: z.enum(takeawayStatuses).exactOptional(),
  }),
  EditTakeaway: z.object({ takeaway, headline: text, body: text }),
  MoveTakeaway: z.object({ takeaway, index: whole }),
  DropTakeaway: z.object({ takeaway, reason: text }),
  PresentTakeaway: z.object({ takeaway }),
  Ratify: z.object({
    takeaway,
    verdict: z.enum(verdicts),
    remark: text.exactOptional(),
    printable: z.boolean().exactOptional(),
  }),
  WordMinority: z.object({ item, text, version: whole }),
}
export const outerCommandTypes: readonly string[] = Object.keys(schemas)
const isOuter = (type: string): type is OuterCommands => Object.hasOwn(schemas, type)

const envelope = z.object({ id: z.string().min(1).max(64), type: z.string().max(40) })

export type ReadCommand =
  | { readonly ok: true; readonly id: string; readonly command: Command<OuterCommands> }
  | { readonly ok: false; readonly code: 'invalid-command' | 'unknown-command' }

const parsed = <T extends OuterCommands>(type: T, message: unknown) => {
  const read = schemas[type].safeParse(message)
  return read.success ? { type, data: read.data } : undefined
}

/** Reads `{ id, type, …payload }` from outside. Fields that no schema names are left out. Never throws. */
export function readCommand(message: unknown): ReadCommand {
  const read = envelope.safeParse(message)
  if (!read.success) return { ok: false, code: 'invalid-command' }
  if (!isOuter(read.data.type)) return { ok: false, code: 'unknown-command' }
  const command = parsed(read.data.type, message)
  return command
    ? { ok: true, id: read.data.id, command: command as Command<OuterCommands> } // the pair of type and data is one of the union: TypeScript cannot follow it through the table
    : { ok: false, code: 'invalid-command' }
}

export const langSchema = z.enum(langs)
