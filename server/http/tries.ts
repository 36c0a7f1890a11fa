import { Pace } from '../pace.ts'
import { spend } from './spend.ts'

/** In seconds. */
const window = 15 * 60
/** Wrong tries in a quarter of an hour: at one address of mail from one place, and from one place at all. */
const triesAt = 8
const triesFrom = 40
/** Mails that anybody can have sent to one address in the same time, from wherever. */
const mailsTo = 5

/** Slows down whoever guesses, without letting them lock out the organizer, who sits elsewhere. */
export class Tries {
  private readonly at = new Pace({ points: triesAt, duration: window })
  private readonly from = new Pace({ points: triesFrom, duration: window })

  async spend(place: string, who: string): Promise<void> {
    await spend(this.from, place)
    await spend(this.at, `${place} ${who.toLowerCase()}`)
  }

  async giveBack(place: string, who: string): Promise<void> {
    await this.from.giveBack(place)
    await this.at.forget(`${place} ${who.toLowerCase()}`)
  }
}

/** Nobody's letter box is filled from here. Counted the same whether or not the address is known. */
export class MailsAsked {
  private readonly to = new Pace({ points: mailsTo, duration: window })
  private readonly from = new Pace({ points: triesFrom, duration: window })

  async spend(place: string, email: string): Promise<void> {
    await spend(this.from, place)
    await spend(this.to, email.trim().toLowerCase())
  }
}
