import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { program } from '../program.ts'

const exchangeTable = [process.execPath, ...program.nodeArguments, program.script].join(' ')

/** Folders of a real machine that stand for folders of the test's own. */
const moved = ['/etc/', '/srv/', '/var/lib/', '/var/backups/', '/usr/local/bin/']

/**
 * What a test cannot have or must not touch: users, services, another machine, the registry. Each does for this machine what the
 * real one would do; all else in a block is the real program.
 */
const standIns = (root: string): Readonly<Record<string, string>> => ({
  sudo: 'if [ "$1" = -u ]; then shift 2; fi\nexec "$@"',
  useradd: 'exit 0',
  git: '[ "$1" = pull ]',
  npx: `[ "$1" = exchange-table ] || exit 127\nshift\nexec ${exchangeTable} "$@"`,
  npm: `case "$*" in
  ci | "run build") exit 0 ;;
  start) : > ${root}/tried.txt
    DATA_DIR=${root}/tried PORT=0 HOST=127.0.0.1 ${exchangeTable} serve >> ${root}/tried.txt 2>&1 &
    pid=$!
    until grep -q 'Stop with' ${root}/tried.txt; do kill -0 $pid || { cat ${root}/tried.txt >&2; exit 1; }; sleep 0.05; done
    kill $pid && wait $pid ;;
  *) exit 64 ;;
esac`,
  scp: `for last; do :; done\nwhile [ $# -gt 1 ]; do cp "$1" "$1.sent" && mv "$1.sent" "\${last#*:}$(basename "$1")" || exit 1; shift; done`,
  systemctl: `pidfile=${root}/server.pid
stop() {
  [ -e $pidfile ] || return 0
  pid=$(cat $pidfile); rm $pidfile
  kill $pid && while kill -0 $pid 2> /dev/null; do sleep 0.05; done
}
start() {
  set -a; . ${root}/etc/exchange-table.env; set +a
  : > ${root}/server.log
  nohup ${exchangeTable} serve >> ${root}/server.log 2>&1 < /dev/null &
  echo $! > $pidfile
  tries=0
  until grep -q 'Stop with' ${root}/server.log; do
    tries=$((tries + 1)); [ $tries -lt 1200 ] || { cat ${root}/server.log >&2; exit 1; }
    sleep 0.05
  done
}
case "$*" in
  daemon-reload | "reload nginx") exit 0 ;;
  "enable --now exchange-table" | "start exchange-table") start ;;
  "stop exchange-table") stop ;;
  *) echo "nobody knows $*" >&2; exit 64 ;;
esac`,
})

export class Machine {
  readonly root = mkdtempSync(join(tmpdir(), 'exchange-table-machine-'))
  private readonly port: number

  constructor(port: number) {
    this.port = port
    const bin = join(this.root, 'bin')
    for (const folder of moved) mkdirSync(join(this.root, folder), { recursive: true })
    mkdirSync(join(this.root, 'srv/exchange-table'))
    mkdirSync(bin)
    for (const [name, text] of Object.entries(standIns(this.root))) this.program(join(bin, name), text)
    onTestFinished(() => {
      this.run('systemctl stop exchange-table')
      rmSync(this.root, { recursive: true, force: true })
    })
  }

  /** As it stands in the document, for this machine: its folders, its user and a port that is free. */
  here(text: string): string {
    return moved
      .reduce((said, folder) => said.replaceAll(new RegExp(`(?<![\\w.])${folder}`, 'g'), `${this.root}${folder}`), text)
      .replaceAll('127.0.0.1:3000', `127.0.0.1:${this.port}`)
      .replaceAll('PORT=3000', `PORT=${this.port}`)
      .replaceAll('-o exchange-table ', `-o ${userInfo().username} `)
  }

  /** Runs a block to its end; answers with how it ended and all it said. */
  run(text: string): { readonly status: number | null; readonly said: string } {
    const { PORT: _port, DATA_DIR: _dataDir, ...environment } = process.env
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', this.here(text)], {
      cwd: this.root,
      env: {
        ...environment,
        LOG_LEVEL: 'fatal',
        PATH: `${join(this.root, 'bin')}:${join(this.root, 'usr/local/bin')}:${process.env['PATH']}:/usr/sbin:/sbin`,
      },
      encoding: 'utf8',
    })
    return { status, said: stdout + stderr }
  }

  /** From here on it is another machine, to which nothing came but what was sent. */
  become(): void {
    rmSync(join(this.root, 'var/lib/exchange-table'), { recursive: true })
    mkdirSync(join(this.root, 'var/lib/exchange-table'))
  }

  write(path: string, text: string): void {
    const file = join(this.root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  private program(file: string, text: string): void {
    writeFileSync(file, `#!/bin/sh\n${text}\n`)
    chmodSync(file, 0o755)
  }
}
