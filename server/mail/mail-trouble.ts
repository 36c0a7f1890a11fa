import * as z from 'zod'

/** Why a mail did not go out. A closed list: the pages have a sentence for each, and none tells whom it was for. */
export const mailReasons = [
  /** There is no address, or none that a mail server would take. */
  'no-address',
  'bad-address',
  /** The mail server refuses this address: it is wrong, or its box is full. */
  'address-refused',
  /** It refuses this mail, whoever it is for. */
  'mail-refused',
  /** It refuses MAIL_FROM. */
  'sender-refused',
  /** It refuses the user or password in SMTP_URL. */
  'sign-in-refused',
  /** No connection, or none that is safe. */
  'unreachable',
  'insecure',
  /** It says: not now. */
  'busy',
  /** It had the mail, and never said whether it took it. */
  'unsure',
  'revoked',
  'closed',
  /** The server could not make the mail: a mistake of ours, logged. */
  'failed',
] as const
export type MailReason = (typeof mailReasons)[number]

/** Why one try failed, and what that means. */
export interface MailTrouble {
  readonly reason: MailReason
  /** Another try may do. */
  readonly passes: boolean
  /** It would go no better for any other mail now. */
  readonly forAll: boolean
}

/** The fields that nodemailer documents. */
const smtpError = z.object({
  code: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
})

const certificate = /CERT|SELF_SIGNED|ALTNAME|TLS|SSL/

/** Reads what nodemailer says of a failed try: RFC 5321, 4.2.1: 4yz may pass, 5yz does not. */
export function troubleIn(error: unknown, handedOver: boolean): MailTrouble {
  const { code, command, responseCode: answer = null } = smtpError.safeParse(error).data ?? {}
  const passes = answer === null || answer < 500
  // Somebody may put the settings right, and start the server again.
  if (code === 'EAUTH') return { reason: 'sign-in-refused', passes: true, forAll: true }
  // Not an answer to this mail: the server hangs up.
  if (answer === 421) return { reason: 'busy', passes: true, forAll: true }
  if (answer !== null && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
    if (passes) return { reason: 'busy', passes, forAll: command === 'MAIL FROM' }
    const reasons = { 'RCPT TO': 'address-refused', 'MAIL FROM': 'sender-refused' } as const
    const reason = command === 'RCPT TO' || command === 'MAIL FROM' ? reasons[command] : 'mail-refused'
    return { reason, passes, forAll: false }
  }
  if (code === 'EENVELOPE') return { reason: 'bad-address', passes: false, forAll: false }
  if (handedOver) return { reason: 'unsure', passes: false, forAll: true }
  if (code !== undefined && certificate.test(code)) return { reason: 'insecure', passes: true, forAll: true }
  return { reason: 'unreachable', passes: true, forAll: true }
}
