import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

const program = new URL('../bin/changliang.js', import.meta.url).pathname
const catalogue = new URL('../fixtures/haitan/haitan.xlsx', import.meta.url).pathname

let directory: string
const begun = new Set<ChildProcess>()

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'changliang-start-'))
})
after(async () => {
  for (const child of begun) killGroup(child)
  await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

interface Running {
  child: ChildProcess
  said: () => string
  ended: Promise<number | null>
}

/** Runs the program as its user would, in a process group of its own. */
function run(args: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...args], {
    detached: true,
    env: { ...process.env, DATA_DIR: join(directory, 'data'), PORT: '0', DATABASE_URL: '', PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  begun.add(child)
  let said = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const ended = once(child, 'close').then(([code]) => {
    begun.delete(child)
    return code as number | null
  })
  return { child, said: () => said, ended }
}

/** The address that a start prints when its doors are open. */
async function addressOf({ child, said, ended }: Running): Promise<string> {
  for (;;) {
    const found = /门户\s+(http:\S+?)\/\s/.exec(said())?.[1]
    if (found) return found
    const over = await Promise.race([once(child.stdout!, 'data').then(() => false), ended.then(() => true)])
    if (over) throw new Error(`The start ended:\n${said()}`)
  }
}

const end = async (running: Running, signal: NodeJS.Signals): Promise<number | null> => {
  running.child.kill(signal)
  return running.ended
}

const command = async (...args: string[]) => {
  const running = run(args)
  return { code: await running.ended, said: running.said() }
}

const published = async (address: string) => {
  const answer = await fetch(`${address}/info`)
  assert.equal(answer.status, 200)
  return [...(await answer.text()).matchAll(/href="(\/info\/[^"?]+)"/g)].map((match) => match[1]!)
}

test('一条命令就有演示城市；命令行在旁边照常工作；断电重来数据还在；停得干净', async () => {
  const first = run(['start'])
  const address = await addressOf(first)
  assert.equal((await fetch(address)).status, 200)
  const entrance = await (await fetch(`${address}/w`)).text()
  for (const words of ['登录工作台', '演示登录', '周敏', '青塘镇 信息员']) assert.match(entrance, new RegExp(words))
  const before = await published(address)
  assert.ok(before.length > 0)

  const second = await command('start')
  assert.equal(second.code, 1)
  assert.equal(second.said.trim().split('\n').length, 1, second.said)
  assert.match(second.said, /数据目录正由另一进程使用/)
  assert.doesNotMatch(second.said, /\n\s+at /)

  const imported = await command('catalogue', 'import', catalogue, '--organ', '990021', '--json')
  assert.equal(imported.code, 0, imported.said)
  assert.match(imported.said, /"dry":true/)
  const shown = await command('monitor', 'show', '--organ', '990021', '--json')
  assert.equal(shown.code, 0, shown.said)
  assert.match(shown.said, /"completeness"/)

  killGroup(first.child)
  await first.ended
  const again = run(['start'])
  const here = await addressOf(again)
  assert.deepEqual(await published(here), before)
  assert.doesNotMatch(again.said(), /正在建立演示城市/)

  assert.equal(await end(again, 'SIGTERM'), 0, again.said())
  await assert.rejects(fetch(here))
})
