import type { kyselyAdapter } from '@better-auth/kysely-adapter'
import { hashOf } from '../people/links.ts'

export type Adapter = ReturnType<ReturnType<typeof kyselyAdapter>>
type Condition = NonNullable<Parameters<Adapter['findMany']>[0]['where']>[number]

const isToken = ({ field }: Condition) => field === 'token'

function hashed(condition: Condition): Condition {
  const { value } = condition
  if (!isToken(condition)) return condition
  if (typeof value === 'string') return { ...condition, value: hashOf(value) }
  // The library looks tokens up by themselves; any other use would search for what is not there.
  throw new TypeError('A token is looked for by itself.')
}

/** What was found has the token it was looked for by, so that the library can go on with it. */
function withToken<Found>(found: Found, where: readonly Condition[]): Found {
  const asked = where.find(isToken)
  if (!asked || typeof found !== 'object' || found === null || !('token' in found)) return found
  return { ...found, token: asked.value }
}

/** Keeps sign-ins by the hash of their token: whoever reads the database cannot sign in with what stands there. */
export function withHashedTokens(adapter: Adapter): Adapter {
  const where = (model: string, asked: Condition[] = []) => (model === 'session' ? asked.map(hashed) : asked)
  const hiding: Adapter = {
    ...adapter,
    async create(wanted) {
      const { data } = wanted
      const token: unknown = wanted.model === 'session' && 'token' in data ? data['token'] : undefined
      if (typeof token !== 'string') return adapter.create(wanted)
      const made = await adapter.create({ ...wanted, data: { ...data, token: hashOf(token) } })
      // The same row, of the shape that the library asked for.
      return { ...made, token } as Awaited<ReturnType<typeof adapter.create<typeof data, never>>>
    },
    findOne: async asked =>
      withToken(await adapter.findOne({ ...asked, where: where(asked.model, asked.where) }), asked.where),
    findMany: asked => adapter.findMany({ ...asked, where: where(asked.model, asked.where) }),
    count: asked => adapter.count({ ...asked, where: where(asked.model, asked.where) }),
    update: async asked =>
      withToken(await adapter.update({ ...asked, where: where(asked.model, asked.where) }), asked.where),
    updateMany: asked => adapter.updateMany({ ...asked, where: where(asked.model, asked.where) }),
    delete: asked => adapter.delete({ ...asked, where: where(asked.model, asked.where) }),
    deleteMany: asked => adapter.deleteMany({ ...asked, where: where(asked.model, asked.where) }),
    consumeOne: asked => adapter.consumeOne({ ...asked, where: where(asked.model, asked.where) }),
    transaction: work => work(hiding),
  }
  return hiding
}
