import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Refused } from '#platform/errors/errors.ts'
import { parseDeadlinesCommand } from './parse-deadlines.ts'

async function run(input: (string | Uint8Array)[], ...args: string[]) {
  const written: string[] = []
  const io = { stdout: (text: string) => void written.push(text), stderr: () => {} }
  async function* chunks() {
    yield* input
  }
  const code = await parseDeadlinesCommand(args, io, chunks())
  const stdout = written.join('')
  return { code, stdout, lines: stdout.split('\n').slice(0, -1) }
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe('deadline parse', () => {
  test('--json：一行一个对象，字段和顺序不变', async () => {
    const { code, stdout } = await run(
      [bytes('信息形成之日起20个工作日内，公示7个工作日\n\n公示结束后，转为依申请公开\n')],
      '--json',
    )
    assert.equal(code, 0)
    assert.equal(
      stdout,
      [
        '{"text":"信息形成之日起20个工作日内，公示7个工作日","rules":[{"kind":"after_event","amount":20,"unit":"workday","trigger":"信息形成"},{"kind":"duration","amount":7,"unit":"workday","trigger":"公示"}],"certain":true}',
        '{"text":"","rules":[{"kind":"unspecified","amount":null,"unit":null,"trigger":null}],"certain":false}',
        '{"text":"公示结束后，转为依申请公开","rules":[{"kind":"unspecified","amount":null,"unit":null,"trigger":"公示结束"}],"certain":true}',
        '',
      ].join('\n'),
    )
  })

  test('换行落在字节中间、Windows 换行、文件头标记、最后一行没有换行', async () => {
    const whole = bytes('\ufeff及时公开\r\n长期公开\r\n每季度')
    for (let at = 1; at < whole.length; at++) {
      const { lines } = await run([whole.slice(0, at), whole.slice(at)], '--json')
      assert.deepEqual(
        lines.map((line) => JSON.parse(line).text),
        ['及时公开', '长期公开', '每季度'],
      )
    }
  })

  test('答案随行而来：前一行的结果不等后一行', async () => {
    const seen: string[] = []
    async function* slow() {
      yield '及时公开\n'
      seen.push('second asked for')
      yield '实时公开\n'
    }
    const io = { stdout: (text: string) => void seen.push(JSON.parse(text).text), stderr: () => {} }
    await parseDeadlinesCommand(['--json'], io, slow())
    assert.deepEqual(seen, ['及时公开', 'second asked for', '实时公开'])
  })

  test('过长的一行只保留开头，不确定；后面的行照常', async () => {
    const { lines } = await run([...Array.from({ length: 300 }, () => '信'.repeat(1000)), '\n及时公开\n'], '--json')
    assert.equal(lines.length, 2)
    const [long, next] = lines.map((line) => JSON.parse(line))
    assert.deepEqual([long.text.length, long.certain, long.rules[0].kind], [4000, false, 'unspecified'])
    assert.equal(next.certain, true)
  })

  test('--basis 决定“日”是工作日还是自然日', async () => {
    const cell = '自作出决定之日起7日内\n'
    const unitOf = async (...args: string[]) => JSON.parse((await run([cell], '--json', ...args)).stdout).rules[0].unit
    assert.equal(await unitOf(), 'calendar_day')
    assert.equal(await unitOf('--basis', '《中华人民共和国行政处罚法》'), 'workday')
  })

  test('不带 --json：给人看的几行', async () => {
    const { stdout } = await run(['信息形成之日起20个工作日内\n由县级另行研究\n'])
    assert.match(stdout, /^信息形成之日起20个工作日内\n {2}信息形成之日起20个工作日内公开；.*\n {2}已读懂\n/)
    assert.match(stdout, /请核对：“由县级另行研究”未能识别/)
    assert.match(stdout, /没有全部读懂，请人工核对\n$/)
  })

  test('不认识的选项被拒绝', async () => {
    await assert.rejects(run([], '--yaml'), Refused)
  })
})
