import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test, vi } from 'vitest'
import { Accounts } from '../../server/accounts/accounts.ts'
import { applicationId, migrations } from '../../server/event-store/migrations.ts'
import { verify } from '../../server/event-store/verify.ts'
import { createLogger } from '../../server/logger.ts'
import { hashPassword } from '../../server/people/passwords.ts'
import { folder, opened } from './folder.ts'

vi.setConfig({ testTimeout: 30_000 })

const before = migrations.findIndex(step => step.includes('CREATE TABLE workspaces'))

/** A database as it was before there were workspaces: an organizer who signed in, wrote an article and sent an invitation. */
async function older(file: string): Promise<void> {
  const database = new DatabaseSync(file)
  for (const step of migrations.slice(0, before)) database.exec(step)
  database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${before}`)
  const hash = await hashPassword('correct horse battery')
  database.prepare('INSERT INTO organizers VALUES (?, ?, ?, ?)').run(7, 'olga@example.org', 'Olga Invented', hash)
  database.exec(`
    INSERT INTO sessions VALUES ('s1', 0, 5, 5);
    INSERT INTO templates VALUES ('t1', 'Kept', '{}', 5);
    INSERT INTO articles VALUES ('s1', 0);
    INSERT INTO article_updates VALUES (1, 's1', 0, 'c', '[]', 7, 5);
    INSERT INTO invitations VALUES ('s1', 'g1', 1, 7, 'UTC', 'sent', 1, 5, NULL, 5, NULL, 1);
    INSERT INTO logins VALUES ('hash', 7, 9999999999999);
    INSERT INTO set_up VALUES (1, 'hash')`)
  database.close()
}

test('an organizer of an earlier version signs in with their old password, and what they made is still theirs', async () => {
  expect(before).toBeGreaterThan(0)
  const file = join(folder(), 'table.db')
  await older(file)
  const { organizers, database, templates } = opened(file)
  const logger = createLogger('silent')
  const parts = { organizers, logger, oidc: null, mailKey: () => undefined }
  const accounts = new Accounts({ ...parts, secret: Buffer.alloc(32, 'x'), publicUrl: () => 'http://localhost:3000' })
  const headers = new Headers()
  expect(await accounts.signIn('Olga@example.org', 'correct horse batteries', headers)).toBeUndefined()
  const kept = await accounts.signIn('Olga@example.org', 'correct horse battery', headers)
  expect(kept?.value).toEqual({ id: 7, name: 'Olga Invented', email: 'olga@example.org', workspace: 1 })
  expect(await organizers.setUpToken()).toBeNull()
  expect(organizers.workspaces.sessionsOf(1)).toEqual(new Set(['s1']))
  expect(database.all('SELECT id, workspace FROM templates')).toEqual([{ id: 't1', workspace: 1 }])
  expect(database.get('SELECT organizer FROM article_updates')).toEqual({ organizer: 7 })
  expect(database.get('SELECT organizer FROM invitations')).toEqual({ organizer: 7 })
  expect(database.all('PRAGMA foreign_key_check')).toEqual([])
  expect(verify(database).problems.filter(problem => !problem.includes('s1'))).toEqual([])
  await expect(templates.find(2, 't1')).resolves.toBeUndefined()
})
