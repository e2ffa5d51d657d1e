import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf, plainHead, readRealPage } from './testing.ts'
import { toldRows } from './text/testing.ts'

const law = '《社会救助暂行办法》'
const row = (seq: number) => [String(seq), '社会救助', '低保', '低保标准', law, '及时公开', '县民政局', '政府网站']
const told = '社会救助｜低保｜低保标准｜《社会救助暂行办法》｜及时公开｜县民政局｜政府网站'
const read = (...second: string[]) => readRealPage([plainHead, row(1), second, row(3)])
const moved = (reading: ReturnType<typeof read>) => doubtsOf(reading).filter((said) => said.includes('内容与表头错位'))

describe('一行少了一格，后面的都左移一列', () => {
  test('依据下是时限、时限下是主体：按内容对回各列，少的那一列不定，并请人核对', () => {
    const reading = read('2', '社会救助', '低保标准', law, '及时公开', '县民政局', '政府网站')
    assert.deepEqual(toldRows(reading), [
      `1｜${told}`,
      `2｜社会救助｜?!｜低保标准｜${law}｜及时公开｜县民政局｜政府网站`,
      `3｜${told}`,
    ])
    assert.match(doubtsOf(reading).join('\n'), /这一行分不清二级事项各是哪一格；请对照原件填写/)
    assert.doesNotMatch(doubtsOf(reading).join(), /从文字里|复制成文字/)
    assert.match(moved(reading).join(), /第 3 行 （表1 第3行第1列）：这一行的内容与表头错位，已按内容对到各列，请核对/)
    assert.deepEqual([reading.rows[1]!.from.body, reading.rows[1]!.source.body], ['表1 第3行第6列', '县民政局'])
  })

  test('次序说不通：一格也不猜，原文照说', () => {
    const reading = read('2', '社会救助', '低保标准', law, '及时公开', '县民政局', '甲', '政府网站')
    assert.equal(toldRows(reading)[1], '2｜?!｜?｜?｜?｜?｜?｜?')
    assert.match(
      doubtsOf(reading).join(),
      /各是哪一格，原文是「社会救助｜低保标准｜《社会救助暂行办法》｜及时公开｜县民政局｜甲｜政府网站」；请对照原件填写/,
    )
  })

  test('右移两列的也对得回来：依据在主体下，时限在渠道下', () => {
    assert.equal(moved(read('2', '', '', '社会救助', '低保', '低保标准', law, '及时公开')).length, 1)
  })

  test('少了两格：时限在内容下、主体在依据下、渠道在时限下，也看得出来', () => {
    const reading = read('2', '低保标准', law, '及时公开', '县民政局', '政府网站')
    const [, second] = toldRows(reading)
    assert.match(second!, /｜《社会救助暂行办法》｜及时公开｜县民政局｜政府网站$/)
    assert.equal(moved(reading).length, 1)
  })

  test('带方框的渠道不在渠道下，一处就够', () => {
    const reading = read('2', '社会救助', '低保', '低保标准', law, '及时公开', '■政府网站 □公示栏', '')
    assert.equal(reading.rows[1]!.channelsText, '■政府网站 □公示栏')
    assert.equal(moved(reading).length, 1)
  })
})

describe('职责各列只有一格是别的：公开内容也是别的才算错位', () => {
  const said = (second: string[], head = plainHead) => moved(readRealPage([head, row(1), second, row(3)])).length
  // It lacks a name and its basis, and channels at its end.
  const lacking = ['2', '低保', '低保标准', '及时公开', '县民政局', '', '', '']

  test('依据下是主体，内容下是时限：错位，各回各列', () => {
    const reading = read(...lacking)
    assert.equal(moved(reading).length, 1)
    const { elements, deadlineText, body, from } = reading.rows[1]!
    assert.deepEqual([elements, deadlineText, body], ['低保标准', '及时公开', '县民政局'])
    assert.deepEqual([from.deadlineText, from.body], ['表1 第3行第4列', '表1 第3行第5列'])
  })

  test('内容下是内容，或者是依据、主体：一格也不挪', () => {
    for (const content of ['低保标准', '', law, '县财政局']) assert.equal(said(lacking.with(3, content)), 0, content)
  })

  test('只有内容下是时限：职责各列都对，一格也不挪', () => assert.equal(said(row(2).with(3, '及时公开')), 0))

  test('内容太长：不看', () => {
    const long = `自${'收到申请材料、'.repeat(80)}之日起20个工作日内公开`
    assert.equal(said(lacking.with(3, long)), 0)
  })

  test('没有公开内容一列：一格不算，两格算', () => {
    const bare = (cells: string[]) => cells.toSpliced(3, 1)
    const count = (...second: string[]) => moved(readRealPage([plainHead, row(1), second, row(3)].map(bare))).length
    assert.deepEqual([count(...lacking), count(...lacking.with(5, law))], [0, 1])
  })

  test('两列公开内容：看前一列', () => {
    const page = (first: string, other: string) => {
      const cells = lacking.with(3, first).toSpliced(4, 0, other)
      const head = plainHead.toSpliced(4, 0, '公开内容')
      return moved(readRealPage([head, row(1).toSpliced(4, 0, '说明'), cells, row(3).toSpliced(4, 0, '说明')])).length
    }
    assert.deepEqual([page('及时公开', '说明'), page('说明', '及时公开'), page('及时公开', '及时公开')], [1, 0, 1])
  })
})

describe('时限、依据下的主体和渠道：各算一格', () => {
  const basis = 4
  const deadline = 5
  const body = 6
  const count = (cells: Record<number, string>) =>
    moved(read(...row(2).map((text, index) => cells[index] ?? text))).length
  for (const [name, cells] of Object.entries({
    依据下是渠道: { [basis]: '政府网站' },
    时限下是渠道: { [deadline]: '政府网站' },
    依据下是主体: { [basis]: '县财政局' },
    时限下是主体: { [deadline]: '县财政局' },
  }))
    test(`${name}：单独一格不算，主体下还有依据就算`, () =>
      assert.deepEqual([count(cells), count({ ...cells, [body]: law })], [0, 1]))

  test('依据、时限下各有一格：算', () => {
    assert.equal(count({ [basis]: '政府网站', [deadline]: '县财政局' }), 1)
    assert.equal(count({ [basis]: '县财政局', [deadline]: '政府网站' }), 1)
  })
})

describe('不动的行', () => {
  test('都在自己的列下', () => assert.deepEqual(moved(read(...row(2))), []))

  test('只有一格可疑：照原样读，不挪', () => {
    const reading = read(...row(2).with(6, '及时公开'))
    assert.equal(toldRows(reading)[1], `2｜${told.replace('县民政局', '及时公开')}`)
    assert.deepEqual(moved(reading), [])
  })

  test('主体写在渠道下、渠道写在主体下（没有方框）：两样都说得通，不挪', () => {
    assert.deepEqual(moved(read(...row(2).with(6, '政务服务中心').with(7, '县民政局'))), [])
  })

  test('四百字以上的格不看', () => {
    const basis = (length: number) => `${law}${'第一条，'.repeat(100)}`.slice(0, length)
    const said = (length: number) => moved(read(...row(2).with(5, basis(length)).with(6, basis(length)))).length
    assert.deepEqual([400, 401, 410].map(said), [1, 0, 0])
  })

  test('带方框的渠道就在渠道下', () => {
    assert.deepEqual(moved(read(...row(2).with(7, '■政府网站 □公示栏'))), [])
  })
})
