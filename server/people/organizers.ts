import { randomBytes } from 'node:crypto'
import type { Database } from '../event-store/database.ts'
import { hashOf } from './links.ts'
import { hashPassword, noPassword, passwordFits } from './passwords.ts'

export interface Organizer {
  readonly id: number
  readonly name: string
  readonly email: string
}
export interface NewOrganizer {
  readonly name: string
  readonly email: string
  readonly password: string
}

const day = 24 * 3600_000
/** How long a sign-in lasts since it was last used. */
const lasts = 30 * day
/** A use moves the end, but not with a write for every request. */
const movedAfter = day

const newToken = (): string => randomBytes(32).toString('base64url')
const addressOf = (email: string): string => email.trim().toLowerCase()

/** The people who have an account, and their sign-ins. Tokens are stored by their hash only. */
export class Organizers {
  private readonly database: Database
  private readonly now: () => number

  constructor(database: Database, now: () => number = () => Date.now()) {
    this.database = database
    this.now = now
  }

  /**
   * The token that lets the first organizer in, once; null when there is an organizer already. It is made anew at each start
   * until it was used, and then only the newest one works.
   */
  async setUpToken(): Promise<string | null> {
    const token = newToken()
    return this.database.write(() => {
      if (this.anybody()) return null
      this.database.run('INSERT OR REPLACE INTO set_up (id, hash) VALUES (1, ?)', hashOf(token))
      return token
    })
  }

  /** Undefined when the token is not, or no longer, the one that was made last. */
  async createFirst(token: string, { name, email, password }: NewOrganizer): Promise<Organizer | undefined> {
    if (!this.database.read(() => this.mayCreateFirst(token))) return undefined
    const hash = await hashPassword(password)
    return this.database.write(() => {
      // Asked again: somebody may have used the token while the password was hashed.
      if (!this.mayCreateFirst(token)) return undefined
      this.database.run('DELETE FROM set_up')
      return this.database.get<Organizer>(
        'INSERT INTO organizers (name, email, password) VALUES (?, ?, ?) RETURNING id, name, email',
        name.trim(),
        addressOf(email),
        hash,
      )
    })
  }

  /** Takes the same time whether the address is unknown or the password is wrong. */
  async check(email: string, password: string): Promise<Organizer | undefined> {
    const found = this.database.read(() =>
      this.database.get<Organizer & { password: string }>(
        'SELECT id, name, email, password FROM organizers WHERE email = ?',
        addressOf(email),
      ),
    )
    const fits = await passwordFits(password, found?.password ?? noPassword())
    return found && fits ? { id: found.id, name: found.name, email: found.email } : undefined
  }

  /** The token of a new sign-in; it is shown nowhere again. */
  async signIn(organizer: Organizer): Promise<string> {
    const token = newToken()
    this.database.write(() => {
      this.database.run('DELETE FROM logins WHERE expires_at <= ?', this.now())
      const ends = this.now() + lasts
      this.database.run('INSERT INTO logins VALUES (?, ?, ?)', hashOf(token), organizer.id, ends)
    })
    return token
  }

  async signedIn(token: string): Promise<Organizer | undefined> {
    const hash = hashOf(token)
    const found = this.database.read(() =>
      this.database.get<Organizer & { expires_at: number }>(
        'SELECT id, name, email, expires_at FROM logins JOIN organizers ON organizer = id WHERE hash = ? AND expires_at > ?',
        hash,
        this.now(),
      ),
    )
    if (!found) return undefined
    if (found.expires_at - this.now() < lasts - movedAfter) {
      const ends = this.now() + lasts
      this.database.write(() => this.database.run('UPDATE logins SET expires_at = ? WHERE hash = ?', ends, hash))
    }
    return { id: found.id, name: found.name, email: found.email }
  }

  async signOut(token: string): Promise<void> {
    this.database.write(() => this.database.run('DELETE FROM logins WHERE hash = ?', hashOf(token)))
  }

  /** Ends all sign-ins of an organizer, on every device. */
  async signOutEverywhere({ id }: Organizer): Promise<void> {
    this.database.write(() => this.database.run('DELETE FROM logins WHERE organizer = ?', id))
  }

  private anybody(): boolean {
    return this.database.get('SELECT 1 FROM organizers LIMIT 1') !== undefined
  }

  private mayCreateFirst(token: string): boolean {
    const known = this.database.get('SELECT 1 FROM set_up WHERE hash = ?', hashOf(token)) !== undefined
    return known && !this.anybody()
  }
}
