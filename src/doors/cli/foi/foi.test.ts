import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factKinds, requestStates } from '#law/foi/model.ts'
import { Refused } from '#platform/errors/errors.ts'
import { clockCommand } from './clock.ts'
import { feeCommand } from './fee.ts'
import { remedyCommand } from './remedy.ts'

function record() {
  const written = { out: '', words: '' }
  const io = {
    stdout: (text: string) => {
      written.out += text
    },
    stderr: (text: string) => {
      written.words += text
    },
  }
  return { written, io }
}

async function clock(input: unknown, ...args: string[]) {
  const { written, io } = record()
  async function* stream() {
    const text = typeof input === 'string' ? input : JSON.stringify(input)
    const size = Math.max(7, text.length >> 6)
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const code = await clockCommand(args, io, stream())
  return { code, ...written }
}

const received = { kind: 'received', channel: 'registered-mail', happenedOn: '2026-09-20' }

test('foi clock：稳定的样子', async () => {
  const { code, out } = await clock({ facts: [received], asOf: '2026-10-01' }, '--json')
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(out), {
    state: 'in-process',
    dueOn: '2026-10-23',
    provisional: false,
    startedOn: '2026-09-20',
    left: 13,
    overdue: false,
    ledger: [
      { from: '2026-09-20', to: '2026-09-20', days: 0, effect: 'day-zero', basis: '政府信息公开条例第三十一条第二项' },
      { from: '2026-09-21', to: '2026-10-23', days: 20, effect: 'counted', basis: '政府信息公开条例第三十三条第二款' },
    ],
    waits: [],
    problems: [],
  })
})

test('foi clock：没有写查看之日，就到最后一件事那一天；文字写给人看', async () => {
  const facts = [{ kind: 'third-party-asked', happenedOn: '2026-09-24', party: '甲公司' }, received]
  const { code, out } = await clock({ facts })
  assert.equal(code, 0)
  assert.deepEqual(out.trimEnd().split('\n'), [
    '征求意见中',
    '  2026-09-20  收到之日，不计入（政府信息公开条例第三十一条第二项）',
    '  2026-09-21至2026-09-24  计入期限4个工作日（政府信息公开条例第三十三条第二款）',
    '  2026-09-25至今  征求意见，不计入（政府信息公开条例第三十三条第三款）',
    '等第三方意见“甲公司”，征求意见书还没有送达；逾期的由本机关决定是否公开（政府信息公开条例第三十二条）',
  ])
  const provisional = await clock({ facts: [{ ...received, happenedOn: '2026-12-10' }] })
  assert.match(provisional.out, /^办理中，答复期限2027-01-08（暂定）\n/)
})

test('foi clock：等谁答复写明到哪一天，期满的写明已经意味着什么', async () => {
  const asked = { kind: 'organ-asked', happenedOn: '2026-09-21' }
  const delivered = { kind: 'organ-delivered', happenedOn: '2026-09-22' }
  const facts = [received, asked, delivered]
  const last = async (asOf: string) => (await clock({ facts, asOf })).out.trimEnd().split('\n').at(-1)
  const basis = '（政府信息公开条例第三十四条）'
  assert.equal(await last('2026-10-01'), `等其他机关意见，至2026-10-20；逾期的视为同意公开${basis}`)
  assert.equal(await last('2026-10-21'), `等其他机关意见，已于2026-10-20期满；视为同意公开${basis}`)
  const { out } = await clock({ facts, asOf: '2026-10-21' }, '--json')
  assert.deepEqual(JSON.parse(out).waits, [
    {
      on: 'organ',
      party: '',
      until: '2026-10-20',
      provisional: false,
      over: true,
      silence: 'deemed-consent',
      basis: '政府信息公开条例第三十四条',
    },
  ])
})

test('foi clock：2019年修订施行以前收到的，照现行条例计算并说明', async () => {
  const { code, out, words } = await clock({ facts: [{ ...received, happenedOn: '2019-05-14' }] })
  assert.equal(code, 0)
  assert.match(out, /^办理中，答复期限2019-06-12\n/)
  assert.match(words, /2019年5月15日以前收到/)
  assert.equal((await clock({ facts: [{ ...received, happenedOn: '2019-05-15' }] })).words, '')
})

test('foi clock：错的内容一次说清，写明是第几件事，没有日期', async () => {
  const wrong: [unknown, string[]][] = [
    ['不是JSON', ['应为一个JSON对象']],
    [{ facts: [] }, ['应为一个JSON对象']],
    ['x'.repeat(1_100_000), ['应为一个JSON对象']],
    [{ facts: [{ ...received, happenedOn: '2026-02-30' }] }, ['日期“2026-02-30”不正确']],
    [{ facts: [{ ...received, happenedOn: '2026/2/3' }] }, ['日期“2026/2/3”不正确']],
    [{ facts: [received], asOf: '明天' }, ['日期“明天”不正确']],
    [{ facts: [{ ...received, channel: '飞鸽' }] }, ['没有这一种渠道；可用：in-person、']],
    [{ facts: [{ ...received, recordedAt: '早上' }] }, ['登记时刻“早上”不正确']],
    [{ facts: [received, { kind: 'deferred', happenedOn: '2026-09-22', until: '以后' }] }, ['日期“以后”不正确']],
    [{ facts: [{ kind: '收到', happenedOn: 5 }] }, ['没有这一种事实；可用：received、', '“happenedOn”一栏不正确']],
    [{ facts: ['收到'] }, ['“”一栏不正确']],
  ]
  for (const [input, sentences] of wrong) {
    const { code, out } = await clock(input, '--json')
    const { state, dueOn, problems } = JSON.parse(out)
    assert.deepEqual([code, state, dueOn, problems.length], [1, null, null, sentences.length], out)
    for (const [i, sentence] of sentences.entries()) assert.ok(problems[i].message.startsWith(sentence), out)
  }
  const { out } = await clock({ facts: [received, { ...received, happenedOn: '2026-13-01' }] }, '--json')
  assert.equal(JSON.parse(out).problems[0].fact, 1)
  const early = await clock({ facts: [{ kind: 'served', happenedOn: '2026-09-19' }, received] })
  assert.equal(early.code, 1)
  assert.match(early.out, /^还没有收到申请，不能有“送达答复”/)
})

test('foi clock：登记的时刻、延迟的日子都读进来', async () => {
  const facts = [
    { ...received, recordedAt: '2026-09-21T09:00:00+08:00' },
    { kind: 'reasons-asked', happenedOn: '2026-09-22' },
    { kind: 'reasons-received', happenedOn: '2026-09-23' },
    { kind: 'deferred', happenedOn: '2026-09-24', until: '2026-11-30' },
  ]
  assert.equal(JSON.parse((await clock({ facts }, '--json')).out).dueOn, '2026-11-30')
  const before = [{ ...received, recordedAt: '2026-09-19T09:00:00+08:00' }]
  assert.equal(JSON.parse((await clock({ facts: before }, '--json')).out).problems[0].code, 'FOI_RECORDED_BEFORE')
})

test('foi clock --kinds、--states：可用的词', async () => {
  assert.deepEqual(JSON.parse((await clock('', '--kinds')).out), [...factKinds])
  assert.deepEqual(JSON.parse((await clock('', '--states')).out), [...requestStates])
  const { code, words } = await clock('', '--kind')
  assert.deepEqual([code, words.startsWith('用法：')], [2, true])
})

test('foi fee：两种方法', async () => {
  const fee = async (...args: string[]) => {
    const { written, io } = record()
    return { code: await feeCommand(args, io), ...written }
  }
  assert.deepEqual(await fee('--method', 'item', '--count', '41', '--json'), {
    code: 0,
    out: '{"fee":4300}\n',
    words: '',
  })
  assert.equal(
    (await fee('--method', 'page', '--count', '250')).out,
    '4700元（政府信息公开条例第四十二条；国办函〔2020〕109号第五条）\n',
  )
  for (const args of [[], ['--method', 'weight', '--count', '1'], ['--method', 'item'], ['--methods', 'item']])
    assert.equal((await fee(...args)).code, 2)
  for (const count of ['-1', '1.5', '一', '1000000', ''])
    await assert.rejects(fee('--method', 'item', `--count=${count}`), Refused, count)
})

test('foi remedy：先复议的写明先复议，最后的日子算出来', async () => {
  const remedy = async (...args: string[]) => {
    const { written, io } = record()
    return { code: await remedyCommand(args, io), ...written }
  }
  const call = (disposition: string, organ: string, on: string, ...more: string[]) =>
    remedy('--disposition', disposition, '--organ-kind', organ, '--decided-on', on, ...more)
  const found = JSON.parse((await call('3-4', 'department', '2026-05-06', '--json')).out)
  assert.deepEqual(
    [found.disposition, found.answer, found.class, found.ways.map(({ lastDay }: { lastDay: string }) => lastDay)],
    ['3-4', 'third-party', 'pre', ['2026-07-06', null]],
  )
  assert.match(found.clause, /^对本答复不服的，应当先/)
  assert.equal(JSON.parse((await call('already-public', 'town', '2026-05-06', '--json')).out).disposition, '1')
  assert.equal(
    (await call('4-1', 'town', '2026-05-06', '--served-on', '2026-05-08', '--online')).out,
    '对本答复不服的，可以自收到本答复之日起60日内向县级人民政府申请行政复议，或者自收到本答复之日起6个月内向人民法院提起行政诉讼。行政复议申请也可以通过互联网渠道提交。\n  向县级人民政府：至迟2026-07-07\n  向有管辖权的人民法院：至迟2026-11-09\n',
  )
  assert.equal((await remedy('--disposition', '3-4')).code, 2)
  assert.equal((await remedy('--dispositions', '3-4')).code, 2)
  await assert.rejects(call('9-9', 'town', '2026-05-06'), /没有“9-9”这一种答复；可用：1、2、3-1/)
  await assert.rejects(call('1', 'club', '2026-05-06'), /没有“club”这一种机关；可用：department/)
  await assert.rejects(call('1', 'town', '2026-02-30'), /日期“2026-02-30”不正确/)
  await assert.rejects(call('1', 'town', '2026-05-06', '--served-on', '2026-05-05'), /送达日期2026-05-05早于答复日期/)
})
