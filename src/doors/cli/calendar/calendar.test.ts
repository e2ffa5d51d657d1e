import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { listVersions } from '#kernel/calendar/store.ts'
import { townOwes } from '#tools/testing/editions.ts'
import { arrangedIn, invented2027Text, noticeText } from '#tools/testing/notice-wording.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import data from '../../../../reference/calendar/days.json' with { type: 'json' }
import { runCommand } from '../run-command.ts'
import { loadNoticeCommand } from './load-notice.ts'

let folder: string
const file = (name: string) => join(folder, name)
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendar-'))
  await writeFile(file('2027.txt'), invented2027Text())
  await writeFile(file('2026.txt'), noticeText(2026, arrangedIn(data, 2026), { number: '国办发明电〔2025〕7号' }))
  await writeFile(file('doubtful.txt'), invented2027Text().replace('5月8日（周六）上班。', ''))
  await writeFile(file('wrong.txt'), invented2027Text().replace('2月20日（周六）', '2月20日（周日）'))
})
after(() => rm(folder, { recursive: true }))

/** What a command writes, kept. */
function record() {
  const written = { out: '', words: '' }
  const into = (name: 'out' | 'words') => (text: string) => {
    written[name] += text
  }
  return { written, io: { stdout: into('out'), stderr: into('words') } }
}

/** Through the door of all commands, where no configuration and no database is there. */
async function run(...args: string[]) {
  const nothing = () => assert.fail('no database is needed')
  const { written, io } = record()
  const code = await runCommand(args, { config: nothing, reactions: nothing }, io)
  return { code, ...written }
}

test('calendar add: the stable face', async () => {
  assert.deepEqual(await run('calendar', 'add', '2026-09-25', '20', '--json'), {
    code: 0,
    out: '{"due":"2026-10-29","provisional":false}\n',
    words: '',
  })
  assert.equal(
    (await run('calendar', 'add', '2020-01-20', '20', '--json')).out,
    '{"due":"2020-02-25","provisional":false}\n',
  )
  assert.equal(
    (await run('calendar', 'add', '2026-09-25', '0', '--json')).out,
    '{"due":"2026-09-25","provisional":false}\n',
  )
})

test('calendar add beyond the notices is provisional and says so; with the notice it is firm', async () => {
  const open = await run('calendar', 'add', '2026-12-10', '20', '--json')
  assert.equal(open.out, '{"due":"2027-01-08","provisional":true}\n')
  assert.match(open.words, /尚未公布放假安排/)
  const plain = await run('calendar', 'add', '2026-12-10', '20')
  assert.equal(plain.out, '2027-01-08（周五） 暂定\n')
  const firm = await run('calendar', 'add', '2026-12-10', '20', '--json', '--notice', file('2027.txt'))
  assert.equal(firm.out, '{"due":"2027-01-08","provisional":false}\n')
})

const refused: [args: string[], code: number, says: RegExp][] = [
  [['add', '2026-02-30', '20'], 1, /日期“2026-02-30”不正确，应如 2026-09-25/],
  [['add', '2026/09/25', '20', '--json'], 1, /日期“2026\/09\/25”不正确/],
  [['add', '2026-09-25', 'x'], 1, /工作日数“x”不正确/],
  [['add', '2026-09-25', '1.5'], 1, /工作日数“1.5”不正确/],
  [['add', '2026-09-25', '99999'], 1, /工作日数应为0至10000的整数/],
  [['add', '2003-12-31', '1'], 1, /早于2004-01-01/],
  [['add', '2026-09-25'], 2, /^用法：/],
  [['add', '2026-09-25', '20', '--jsno'], 2, /^用法：/],
  [['add', '2026-09-25', '20', '--notice', '/no/such/file'], 1, /找不到文件/],
  [['show', '1999'], 1, /不在2004至2099年之间/],
  [['show'], 2, /^用法：/],
  [['load'], 2, /^用法：/],
  [['load', '/no/such/file'], 1, /找不到文件/],
  [['load', tmpdir()], 1, /是文件夹/],
]
for (const [args, code, says] of refused)
  test(`refused with a sentence: calendar ${args.join(' ')}`, async () => {
    const answer = await run('calendar', ...args)
    assert.deepEqual([answer.code, answer.out], [code, ''])
    assert.match(answer.words, says)
  })

test('calendar show: twelve months in words, and the same as lists', async () => {
  const { out, code } = await run('calendar', 'show', '2026')
  assert.equal(code, 0)
  for (const month of ['1月', '12月']) assert.ok(out.includes(month))
  assert.match(out, / 4班/)
  assert.equal(out.match(/\d班/g)?.length, 6)
  assert.equal(out.match(/\d休/g)?.length, data.holidays.filter((day) => day.startsWith('2026')).length)
  assert.ok(out.split('\n').every((line) => line.length <= 80))
  const face = JSON.parse((await run('calendar', 'show', '2026', '--json')).out)
  assert.deepEqual([face.workingDays, face.workdays.length, face.provisional], [248, 6, false])
  const open = await run('calendar', 'show', '2027', '--json')
  assert.match(open.words, /都是暂定的/)
  assert.deepEqual(JSON.parse(open.out).provisional, true)
})

test('calendar load without a database: what the notice says and what changes', async () => {
  const { out, words, code } = await run('calendar', 'load', file('2027.txt'))
  assert.equal(code, 0)
  assert.match(out, /国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕8号）/)
  assert.match(out, /春节：2月5日至11日放假，2月20日（周六）上班/)
  assert.match(out, /与现行日历相比：2月5日、2月8日至11日/)
  assert.match(words, /没有改动任何数据/)
  const face = JSON.parse((await run('calendar', 'load', file('2027.txt'), '--json')).out)
  assert.deepEqual(
    [face.year, face.version, face.written, face.coverage.to],
    [2027, '2027-国办发明电〔2026〕8号', false, '2027-12-31'],
  )
  assert.deepEqual(face.workdays, ['2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'])
})

test('calendar load of a notice that is in the calendar already says so', async () => {
  const { out, code } = await run('calendar', 'load', file('2026.txt'))
  assert.equal(code, 0)
  assert.match(out, /已经是这样安排的，没有变化/)
})

test('calendar load of a text with a fault: line, sentence, and nothing loaded', async () => {
  const { out, words, code } = await run('calendar', 'load', file('wrong.txt'), '--json')
  assert.equal(code, 1)
  assert.match(words, /第\d+行“2月20日\(周日\)上班”：2027年2月20日是星期六，文中写作星期日/)
  const { faults } = JSON.parse(out)
  assert.deepEqual(Object.keys(faults[0]), ['line', 'sentence', 'message'])
})

test('calendar add with a notice that is unlike law and custom counts, and says what to compare', async () => {
  const { out, words, code } = await run(
    'calendar',
    'add',
    '2027-05-06',
    '2',
    '--json',
    '--notice',
    file('doubtful.txt'),
  )
  assert.deepEqual([code, out], [0, '{"due":"2027-05-10","provisional":false}\n'])
  assert.match(words, /doubtful\.txt 第10行.*应另有1天周末上班，文中是0天/)
})

test('calendar load of a notice that is unlike law and custom: refused with the flag that says yes, and shown', async () => {
  const { out, words, code } = await run('calendar', 'load', file('doubtful.txt'))
  assert.equal(code, 1)
  assert.match(out, /劳动节：5月1日至5日放假\n/)
  assert.match(words, /应另有1天周末上班，文中是0天.*\n通知没有导入。.*加上 --the-notice-really-says-so/)
  const face = JSON.parse((await run('calendar', 'load', file('doubtful.txt'), '--json')).out)
  assert.deepEqual([face.written, face.confirmed, face.doubts.length], [false, false, 1])
  assert.deepEqual(Object.keys(face.doubts[0]), ['line', 'sentence', 'message'])
  const confirmed = await run('calendar', 'load', file('doubtful.txt'), '--the-notice-really-says-so')
  assert.equal(confirmed.code, 0)
  assert.match(confirmed.out, /将确认通知原文确实如此：\n {2}第10行/)
  assert.match(confirmed.words, /没有改动任何数据/)
  const misread = await run('calendar', 'load', file('wrong.txt'), '--the-notice-really-says-so')
  assert.equal(misread.code, 1)
})

test('calendar load --write of such a notice writes only with the flag, and keeps what was confirmed', async () => {
  await using county = await openSmallCounty({ now: '2026-12-05T01:30:00Z' })
  const load = async (...args: string[]) => {
    const { written, io } = record()
    const code = await loadNoticeCommand([file('doubtful.txt'), ...args], io, (work) => work(county.office))
    return { code, ...written }
  }
  const silent = await load('--write', '--json')
  assert.equal(silent.code, 1)
  assert.equal(JSON.parse(silent.out).written, false)
  assert.match(silent.words, /通知没有导入/)
  assert.equal((await listVersions(county.office.staff)).length, 0)
  const done = await load('--write', '--the-notice-really-says-so')
  assert.deepEqual([done.code, done.words], [0, ''])
  assert.match(done.out, /已确认通知原文确实如此：\n {2}第10行/)
  const [row] = await listVersions(county.office.staff)
  assert.match(row!.confirmed.join(), /应另有1天周末上班，文中是0天/)
  assert.equal(row!.loadedBy, '00000000-0000-0000-0000-000000000001')
})

test('calendar load in an installation: --moves lists, --write loads, a second time nothing is left', async () => {
  await using county = await openSmallCounty({ now: '2027-01-15T01:30:00Z' })
  await townOwes(county, { on: '2027-01-11' })
  const load = async (...args: string[]) => {
    const { written, io } = record()
    const code = await loadNoticeCommand([file('2027.txt'), ...args], io, (work) => work(county.office))
    return { code, ...written }
  }
  const dry = await load('--moves')
  assert.equal(dry.code, 0)
  assert.match(dry.out, /将变动到期日的公开义务 1 项/)
  assert.match(dry.out, /2027-02-08 → 2027-02-15 {2}清水镇 {2}临时救助对象名单/)
  assert.match(dry.words, /没有改动任何数据/)
  assert.equal((await listVersions(county.office.staff)).length, 0)
  const face = JSON.parse((await load('--write', '--json')).out)
  assert.deepEqual([face.written, face.moved, face.moves[0].after], [true, 1, '2027-02-15'])
  assert.equal((await listVersions(county.office.staff))[0]!.documentNumber, '国办发明电〔2026〕8号')
  await assert.rejects(load('--write'), /已经导入/)
})
