import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeIdentity } from '#law/identifiers/testing/make-numbers.ts'
import { checkIdsCommand } from './check-ids.ts'

async function run(input: string, ...args: string[]) {
  const out = { stdout: '', stderr: '' }
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(input)
  }
  const into = (name: 'stdout' | 'stderr') => (text: string) => {
    out[name] += text
  }
  const io = { stdout: into('stdout'), stderr: into('stderr') }
  return { code: await checkIdsCommand(args, io, stdin()), ...out }
}

const number = makeIdentity('320684', '19851230', 123)

describe('id check', () => {
  test('--json：每行一个对象，字段固定', async () => {
    const { code, stdout, stderr } = await run(`依据国办发〔201680号\n\n张某${number}`, '--json')
    assert.deepEqual([code, stderr], [0, ''])
    const lines = stdout.trimEnd().split('\n')
    assert.deepEqual(JSON.parse(lines[0]!), {
      text: '依据国办发〔201680号',
      found: [
        {
          kind: 'document-number',
          value: '国办发〔201680号',
          normalised: '国办发〔2016〕80号',
          valid: true,
          reason: null,
          begin: 2,
          end: 13,
          masked: '国办发〔201680号',
          repairs: ['补上缺失的括号'],
          candidates: [],
        },
      ],
    })
    assert.equal(lines[1], '{"text":"","found":[]}')
    assert.equal(JSON.parse(lines[2]!).found[0].masked, `320684********${number.slice(14)}`)
    assert.equal(lines.length, 3)
  })

  test('不带 --json：给人看的表，个人号码遮住', async () => {
    const slip = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1')
    const { code, stdout } = await run(`张某${number}\n${slip}\n国发〔98〕1号\n空话`)
    assert.equal(code, 0)
    assert.match(stdout, /^第1行：\n {2}身份证号 {2}320684\*{8}\d{3}[\dX] {2}第3至20字 {2}正确\n第2行：\n/)
    assert.match(stdout, /校验码不符/)
    assert.match(stdout, /年份只写了“98”.*可能是：国发〔1998〕1号、国发〔2098〕1号/)
    assert.match(stdout, /第4行：没有找到\n$/)
    assert.equal(stdout.includes(number.slice(6, 14)), false)
  })

  test('参数不对：2；一行过长：1，前面的已答', async () => {
    for (const args of [['--no'], ['文件.txt'], ['--json=1']]) {
      const { code, stdout, stderr } = await run('x', ...args)
      assert.deepEqual([code, stdout], [2, ''])
      assert.match(stderr, /用法：changliang id check/)
    }
    const { code, stdout, stderr } = await run(`国发〔2016〕1号\n${'1'.repeat(1_000_001)}\n`, '--json')
    assert.deepEqual([code, stdout.split('\n').length], [1, 2])
    assert.match(stderr, /^第2行超过一百万字.*请把文字分行/)
    assert.equal((await run('1'.repeat(1_000_000), '--json')).code, 0)
  })
})
