import * as z from 'zod'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import { capacity } from '../../shared/session/limits.ts'
import { invitationLimits } from '../../shared/wording/invitation.ts'
import { isTimeZone } from '../../shared/wording/occasion.ts'
import { mailReasons } from '../mail/mail-trouble.ts'

const guest = z
  .string()
  .min(1)
  .max(64)
  .transform(asId<GuestId>)
/** Far over every limit: lengths are judged with words of their own; this only bounds the work. */
const long = z.string().max(invitationLimits.body * 4)
const zone = z.string().max(64).refine(isTimeZone)

export const text = z.object({ subject: long, body: long })
export const wanted = z.object({
  /** `unsent`: everybody with an address and a link that works, to whom no mail went yet or is under way. */
  guests: z.literal('unsent').or(z.array(guest).max(capacity.guests)),
  /** As the list that the button was pressed on had it: whoever was asked for since is left out. */
  asOf: z.number().int().min(0).exactOptional(),
  /** By whose clock the mail tells the time; the server's own without it. */
  zone: zone.exactOptional(),
})
export const previewWanted = z.object({
  guest,
  text: text.exactOptional(),
  zone: zone.exactOptional(),
})

export const preview = z.object({
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** The calendar file; null while nobody has said when. */
  calendar: z.string().nullable(),
})
export const list = z.object({
  /** Who the mails come from; null when this server sends none. */
  from: z.string().nullable(),
  asOf: z.number(),
  text: text.extend({ standard: z.boolean() }),
  guests: z.array(
    z.object({
      guest: z.string(),
      /** `opened`: their page was open once. No mail is followed. */
      state: z.enum(['none', 'waiting', 'sent', 'opened', 'failed']),
      sentAt: z.number().nullable(),
      /** Of those that wait: when the next try is, when one failed already. */
      nextTryAt: z.number().nullable(),
      reason: z.enum(mailReasons).nullable(),
      /** The last mail gives another title, time, place or link than holds now. */
      outdated: z.boolean(),
    }),
  ),
})
export const asked = z.object({ asked: z.array(z.string()) })
export const calledBack = z.object({ calledBack: z.number() })
