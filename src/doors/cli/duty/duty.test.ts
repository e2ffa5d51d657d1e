import assert from 'node:assert/strict'
import { test } from 'node:test'
import { duties } from '#law/duties/table.ts'
import { Refused } from '#platform/errors/errors.ts'
import { dutyDueCommand } from './due.ts'
import { listDutiesCommand } from './list.ts'

async function run(command: typeof dutyDueCommand, ...args: string[]) {
  const written = { out: '', words: '' }
  const io = {
    stdout: (text: string) => {
      written.out += text
    },
    stderr: (text: string) => {
      written.words += text
    },
  }
  return { code: await command(args, io), ...written }
}

const due = (...args: string[]) => run(dutyDueCommand, ...args)

test('duty due --json：到期日、是否暂定、逐段账，账的每行恰好五项', async () => {
  const { code, out, words } = await due('government-budget', '--event', '2026-09-12', '--json')
  assert.deepEqual([code, words], [0, ''])
  assert.deepEqual(JSON.parse(out), {
    due: '2026-10-08',
    provisional: false,
    ledger: [
      { from: '2026-09-12', to: '2026-09-12', days: 0, effect: 'day-zero', basis: '民法典第二百零一条第一款' },
      { from: '2026-09-13', to: '2026-10-02', days: 20, effect: 'calendar-days', basis: '预算法第十四条' },
      {
        from: '2026-10-03',
        to: '2026-10-08',
        days: 0,
        effect: 'moved',
        basis: '民法典第二百零三条第一款；2026年国庆节放假安排',
      },
    ],
    laws: [{ law: 'budget', version: '2018', from: '2018-12-29' }],
  })
})

test('duty due：写给人看，先说到哪一天，再说期限和依据，然后逐段', async () => {
  const { out } = await due('interpretation', '--event', '2026-09-24')
  assert.deepEqual(out.trimEnd().split('\n'), [
    '发布解读材料：2026-09-30',
    '文件公布起3个工作日内（国办发〔2016〕80号）',
    '  2026-09-24  当日，不计入（民法典第二百零一条第一款）',
    '  2026-09-25至2026-09-27  放假，不计入（2026年中秋节放假安排）',
    '  2026-09-28至2026-09-30  计入期限3个工作日（国办发〔2016〕80号）',
  ])
})

test('duty due：按小时计的写明时刻；只有日期的说明怎么写', async () => {
  const { out } = await due('emergency-information', '--event', '2026-10-01T22:30')
  assert.match(out, /^发布权威信息：2026-10-02 03:30\n/)
  const face = JSON.parse((await due('emergency-information', '--event', '2026-10-01 22:30', '--json')).out)
  assert.deepEqual([face.due, face.provisional], ['2026-10-02T03:30:00+08:00', false])
  for (const event of ['2026-10-01', '2026-10-01T25:30', '2026-02-30T10:00', '晚上'])
    await assert.rejects(due('emergency-information', '--event', event), /按小时计.*应写明北京时间的时刻，如/)
})

test('duty due：涉及尚未公布的放假安排，写明暂定', async () => {
  const { code, out, words } = await due('plan-filing', '--event', '2026-12-10')
  assert.equal(code, 0)
  assert.match(
    out,
    /^应急预案备案：2027-01-08（暂定）\n[\s\S]*2027-01-04至2027-01-08 {2}尚未公布放假安排，暂定5个工作日/,
  )
  assert.match(words, /答案是暂定的；公布后用 --notice 加上通知再算/)
})

test('duty due：依据随日期换条文；新法施行以前没有的拒绝；事件早于所引文本施行的说明', async () => {
  const { out, words } = await due('village-review', '--event', '2025-06-02')
  assert.match(out, /^民主评议：2025-12-31\n每年一次（村民委员会组织法第三十三条）\n/)
  assert.equal(words, '')
  assert.match((await due('village-review', '--event', '2026-06-02')).out, /（村民委员会组织法第三十八条）/)
  await assert.rejects(
    due('community-posted', '--event', '2025-12-31'),
    /自2026-01-01起才有（城市居民委员会组织法第三十四条），2025-12-31还没有这一项。/,
  )
  const early = await due('penalty-withdrawn', '--event', '2021-07-14')
  assert.equal(early.code, 0)
  assert.match(
    early.words,
    /^所引是《中华人民共和国行政处罚法》自2021-07-15起施行的文本，事件在此之前，请按当时的规定核对。\n$/,
  )
  assert.deepEqual(JSON.parse((await due('village-approval', '--event', '2026-03-02', '--json')).out).laws, [])
})

test('duty due：错的编号、日期说明下一步；2004年以前的拒绝；不是这样用的给出用法', async () => {
  await assert.rejects(due('budget', '--event', '2026-09-12'), /没有“budget”这一项期限；用 duty list 列出全部编号。/)
  await assert.rejects(due('government-budget', '--event', '2026-02-30'), /日期“2026-02-30”不正确/)
  await assert.rejects(due('government-budget', '--event', '2003-12-31'), Refused)
  for (const args of [
    [],
    ['government-budget'],
    ['--event', '2026-09-12'],
    ['a', 'b', '--event', '2026-09-12'],
    ['a', '--on', 'b'],
  ])
    assert.deepEqual(
      [(await due(...args)).code, (await due(...args)).words.startsWith('用法：changliang duty due')],
      [2, true],
    )
})

test('duty list：全部期限；可以只列一类；没有这一类的说明有哪些', async () => {
  const list = (...args: string[]) => run(listDutiesCommand, ...args)
  assert.deepEqual(JSON.parse((await list('--json')).out), JSON.parse(JSON.stringify(duties)))
  const finance = await list('--group', 'finance')
  assert.deepEqual(finance.out.trimEnd().split('\n'), [
    '预算与采购',
    '  government-budget  公开政府预算、决算：本级人大或者其常委会批准起20日内（预算法第十四条）',
    '  department-budget  公开部门预算、决算：财政部门批复起20日内（预算法第十四条）',
    '  procurement  公开政府采购情况：政府采购情况形成后及时，最迟20个工作日（预算法第十四条；期限可按本地规定调整）',
  ])
  assert.equal(JSON.parse((await list('--group', 'village', '--json')).out).length, 30)
  await assert.rejects(list('--group', '财政'), /没有“财政”这一类；可用：disclosure、response、decision/)
  const wrong = await list('--groups')
  assert.deepEqual([wrong.code, wrong.words.startsWith('用法：changliang duty list')], [2, true])
})
