import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/**
 * One of the sets that OWASP holds to be equally strong, with the least memory (32 MiB), so that a few sign-ins at once fit
 * on a small server: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
const standard = { N: 2 ** 15, r: 8, p: 3 }
const saltLength = 16
const hashLength = 32

type Cost = typeof standard

function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r }
  // One letter can be typed as several sequences: NFKC makes them one.
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, hashLength, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

const written = ({ N, r, p }: Cost, salt: Buffer, hash: Buffer): string =>
  ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength)
  return written(standard, salt, await derive(password, salt, standard))
}

export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = stored.split('$')
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  const found = await derive(password, Buffer.from(salt, 'base64url'), cost)
  const expected = Buffer.from(hash, 'base64url')
  return found.length === expected.length && timingSafeEqual(found, expected)
}
