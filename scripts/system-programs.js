import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/**
 * @param {string} command a path, or a name to look for in PATH
 * @returns {string | undefined}
 */
export function locate(command) {
  if (isAbsolute(command)) return existsSync(command) ? command : undefined
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, command))
    .find(existsSync)
}

/** @param {string[]} args */
function aptGet(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.once('error', reject)
    child.once('close', code =>
      code === 0 ? resolve(undefined) : reject(new Error(`apt-get ${args.join(' ')} ended with ${code}.`)),
    )
  })
}

/** Whether packages can be installed here without asking anybody. */
export const mayInstall = () => process.getuid?.() === 0 && locate('apt-get') !== undefined

/** @param {string[]} packages of Debian */
export async function install(...packages) {
  await aptGet('update', '-qq')
  await aptGet('install', '-y', '-qq', ...packages)
}
