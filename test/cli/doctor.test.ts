import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { clientFolder } from '../../server/cli/client-folder.ts'
import { mailServer } from '../mail/mail-server.ts'
import { temporaryFolder } from '../server/start.ts'
import { said } from './run.ts'

// Whether somebody built the pages before the tests must not decide what they find.
vi.mock('../../server/cli/client-folder.ts', () => ({ clientFolder: vi.fn() }))

const well = () => ({ DATA_DIR: temporaryFolder(), PORT: '0', HOST: '127.0.0.1' })

describe('doctor', () => {
  beforeEach(() => void vi.mocked(clientFolder).mockReturnValue('dist/client'))

  test('finds all well', async () => {
    const { code, out, err } = await said(['doctor'], well())
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const about = out.split('\n').map(line => line.split(/ +/).slice(0, 2).join(' '))
    expect(about).toEqual(
      ['settings', 'store', 'disk', 'port', 'address', 'pages', 'clock', 'mail', 'sign-in']
        .map(name => `ok ${name}`)
        .concat(''),
    )
  })

  test('says that the pages are not built, and how to build them', async () => {
    vi.mocked(clientFolder).mockReturnValue(undefined)
    const { code, out, err } = await said(['doctor'], well())
    expect({ code, err }).toEqual({ code: 1, err: '1 to mend: pages.\n' })
    expect(out).toMatch(/^mend {2}pages +not built\. Run "npm run build"\.$/m)
  })

  test.each([
    [{ PORT: 'high' }, 'settings', 'PORT is "high", but must be a port number'],
    [{ PORT: '70000' }, 'settings', 'PORT is "70000"'],
    [{ HOST: '192.0.2.1', PUBLIC_URL: 'https://table.example.org' }, 'port', 'Choose another HOST or PORT'],
    [{ HOST: '0.0.0.0' }, 'address', 'Set PUBLIC_URL'],
    [{ PUBLIC_URL: 'http://table.example.org' }, 'address', 'Put a proxy with TLS in front'],
    [{ OIDC_ISSUER: 'https://login.example.org' }, 'settings', 'set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too'],
    [{ OIDC_ISSUER: 'http://login.example.org' }, 'settings', 'OIDC_ISSUER is "http://login.example.org", but must be'],
    [
      { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'table', OIDC_CLIENT_SECRET: 'x' },
      'sign-in',
      'It does not answer: check OIDC_ISSUER',
    ],
    [{ DATA_DIR: '/dev/null' }, 'store', 'set DATA_DIR to another'],
  ])('%j is something to mend', async (wrong, about, mend) => {
    const { code, out, err } = await said(['doctor'], { ...well(), ...wrong })
    expect(code).toBe(1)
    expect(err).toBe(`1 to mend: ${about}.\n`)
    expect(out).toContain(mend)
  })

  test('signs in at the mail server, and says when nobody answers there', async () => {
    const mail = await mailServer()
    const settings = { ...well(), SMTP_URL: mail.url, MAIL_FROM: 'table@example.org' }
    expect((await said(['doctor'], settings)).out).toMatch(/^ok {4}mail +127\.0\.0\.1:\d+, from table@example\.org$/m)
    await mail.close()
    const { code, out, err } = await said(['doctor'], settings)
    expect({ code, err }).toEqual({ code: 1, err: '1 to mend: mail.\n' })
    expect(out).toMatch(
      /^mend {2}mail +127\.0\.0\.1:\d+\. It does not answer: check the host and the port in SMTP_URL/m,
    )
    expect(mail.arrived).toEqual([])
  })

  test('says that a store is none', async () => {
    const settings = well()
    writeFileSync(join(settings.DATA_DIR, 'exchange-table.sqlite'), 'no database at all, but a text of some length')
    const { code, out, err } = await said(['doctor'], settings)
    expect({ code, err }).toEqual({ code: 1, err: '1 to mend: store.\n' })
    expect(out).toMatch(/^mend {2}store +cannot be used\. .+$/m)
  })
})
