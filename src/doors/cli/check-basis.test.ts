import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { Refused } from '#platform/errors/errors.ts'
import { checkBasisCommand } from './check-basis.ts'

async function check(input: string, ...args: string[]) {
  let out = ''
  const stdout = (text: string) => {
    out += text
  }
  const code = await checkBasisCommand(args, { stdout, stderr: () => {} }, Readable.from([input]))
  return {
    code,
    out,
    lines: () =>
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
  }
}

test('--json: one object a line, in the order of the lines', async () => {
  const { code, lines } = await check('《政府信息公开条例》第二十条第（一）项\n\n信息公开规定\n', '--json')
  assert.equal(code, 0)
  assert.deepEqual(lines(), [
    {
      text: '《政府信息公开条例》第二十条第（一）项',
      citations: [
        {
          begin: 0,
          end: 19,
          title: '政府信息公开条例',
          law: 'open-government-information',
          version: '2019',
          number: null,
          articles: ['第二十条第（一）项'],
        },
      ],
      findings: [],
    },
    { text: '', citations: [], findings: [] },
    {
      text: '信息公开规定',
      citations: [],
      findings: [
        {
          kind: 'vague',
          begin: 0,
          end: 6,
          says: '“信息公开规定”没有写明是哪一部法律法规或文件。请写出名称、文号，能写到条款的写到条款。',
        },
      ],
    },
  ])
})

test('the day decides; an impossible one is refused', async () => {
  const kinds = async (...args: string[]) =>
    (await check('《收养法》', '--json', ...args)).lines()[0].findings.map(({ kind }: { kind: string }) => kind)
  assert.deepEqual(await kinds(), ['repealed'])
  assert.deepEqual(await kinds('--on', '2020-12-31'), [])
  await assert.rejects(check('', '--on', '2020-02-30'), Refused)
})

test('a line too long to be a basis is refused by its number; those before it are answered', async () => {
  const out: string[] = []
  const io = { stdout: (text: string) => void out.push(text), stderr: () => {} }
  const input = Readable.from([`《预算法》\n${'《预算法》'.repeat(5_000)}\n`])
  await assert.rejects(
    checkBasisCommand(['--json'], io, input),
    (error) => error instanceof Refused && /^第2行超过两万字/.test(error.reasons[0] ?? ''),
  )
  assert.equal(out.length, 1)
})

test('without --json a person can read it', async () => {
  const { out } = await check('《收养法》第二条\n')
  assert.match(
    out,
    /^《收养法》第二条\n {2}收养法 → adoption-law 第二条\n {2}! 《中华人民共和国收养法》自2021年1月1日起废止/,
  )
})
