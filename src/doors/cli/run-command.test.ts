import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

async function say(...args: string[]) {
  const said: string[] = []
  const nothing = () => assert.fail('a command that is not there needs nothing')
  const io = { stdout: nothing, stderr: (text: string) => void said.push(text) }
  return { code: await runCommand(args, { config: nothing, reactions: nothing }, io), lines: said.join('').split('\n') }
}

test('命令写错了：说明哪里错，列出能用的；只写了一半的，只列这一组', async () => {
  const unknown = await say('nothing', 'here')
  assert.deepEqual([unknown.code, unknown.lines[0]], [2, '没有“nothing here”这个命令。'])
  assert.equal(unknown.lines.filter((line) => line.startsWith('  ')).length, commands.length * 2)
  const half = await say('foi')
  assert.deepEqual([half.code, half.lines[0]], [2, '“foi”后面还要写明做什么。'])
  const wrong = await say('foi', 'klock')
  assert.equal(wrong.lines[0], '没有“foi klock”这个命令。')
  for (const { lines } of [half, wrong])
    assert.deepEqual(
      lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim().split(' ').slice(0, 2).join(' ')),
      ['foi clock', 'foi fee', 'foi remedy'],
    )
})

test('求助不算错', async () => {
  for (const args of [[], ['help'], ['--help'], ['foi', '--help']]) {
    const { code, lines } = await say(...args)
    assert.deepEqual([code, lines[0]], [0, '用法：changliang <命令> [选项]'])
  }
})
