// Asks the registry whether a vulnerability is known in what people get; needs the network, so it is no part of the tests.
import { spawnSync } from 'node:child_process'

const args = ['audit', '--omit=dev', '--audit-level=high']
const { status, stdout, stderr, error } = spawnSync('npm', args, {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})

/** A mirror of the registry may have the packages and not this; a machine without a network has neither. */
const unanswered =
  /ENOAUDIT|EAUDITNOPJSON|audit endpoint returned an error|E40[034]|E50\d|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENETUNREACH/

if (error || unanswered.test(stderr)) {
  console.error('Nothing was checked: the registry that npm is set to gives no answer about known vulnerabilities.')
  console.error('Try where the public registry can be reached:')
  console.error(`  npm ${args.join(' ')}`)
  process.exitCode = 2
} else {
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = status ?? 1
}
