import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf, readPlainText } from '../testing.ts'
import { barHead, paragraphs, tell, tellTicks } from './testing.ts'

const duty = '《社会救助暂行办法》 | 及时公开 | 县民政局 | ■政府网站'
const dutyTold = '《社会救助暂行办法》｜及时公开｜县民政局｜■政府网站'
const line = (...front: string[]) => `${front.join(' | ')} | ${duty} | √ | | √ | |`
const table = (...lines: string[]) => [barHead, ...lines].join('\n')
const list = (n: number) => `${n}.名单；2.标准；`

describe('序号断了：前后的行都请人看', () => {
  const first = line('1', '低保', '申请', list(1))

  test('后面合并的事项可能补错，直到下一个自己的名称', () => {
    const text = table(
      first,
      line('3', '受理', list(1)),
      line('4', '审核', list(1)),
      line('5', '养老', '津贴', list(1)),
    )
    assert.deepEqual(tell(text), [
      `1｜低保｜申请｜${list(1)}｜${dutyTold}`,
      `3｜低保^!｜受理｜${list(1)}｜${dutyTold}`,
      `4｜低保^!｜审核｜${list(1)}｜${dutyTold}`,
      `5｜养老｜津贴｜${list(1)}｜${dutyTold}`,
    ])
    assert.match(doubtsOf(readPlainText(text))[0]!, /第 3 行「公开事项\/一级事项」.*这一格按上面补上，可能补错/)
  })

  test('序号接得上：照补', () => {
    assert.equal(tell(table(first, line('2', '受理', list(1)), line('3', '审核', list(1))))[1]!.includes('!'), false)
  })

  test('同上指的可能是丢了的那一行', () => {
    const same = line('3', '养老', '津贴', list(1)).replace('《社会救助暂行办法》', '同上')
    assert.equal(tell(table(first, same))[1], `3｜养老｜津贴｜${list(1)}｜${dutyTold.replace('》', '》^!')}`)
  })

  test('一格一段：断处前面的一行可能混有下一行的文字', () => {
    const cells = (n: number) => [String(n), '低保', `事项${n}名称`, '●标准', ...duty.split(' | ')]
    const mixed = [...cells(2).slice(0, 5), ...cells(3).slice(4)]
    const said = (...rows: string[][]) => doubtsOf(readPlainText(paragraphs(...rows))).join()
    assert.match(
      said(cells(1), mixed, cells(4)),
      /第 2 行 （文字第47行）：后面的序号断了，这一行里可能混有下一行的文字/,
    )
    assert.doesNotMatch(said(cells(1), cells(2), cells(3)), /序号断了/)
    assert.match(said(cells(1), mixed), /第 2 行「公开依据」.*请核对/, 'the only row that cites twice')
  })
})

describe('缺时限的行，旁边有话像时限那样收尾', () => {
  const heads = '序号 | 一级事项 | 二级事项 | 公开内容 | 公开时限 | 公开主体 | 公开渠道 | 公开依据 |'
  const row = (seq: number, ...cells: string[]) => `${seq} | ${cells.join(' | ')} | 县民政局 | 政府网站 |`
  const of = (...cells: string[]) =>
    tell(
      [
        heads,
        row(1, '低保', '申请', list(1), '及时公开'),
        row(2, '低保', '受理', list(1), '实时公开'),
        row(3, '低保', '审核', list(1), '及时公开'),
        row(4, ...cells),
      ].join('\n'),
    )[3]!.split('｜')
  test('可能就是时限：请人看', () => {
    for (const words of ['按要求单独公开', '由乡镇公布；', '随会议公示。', '随会议发布', '按批次更新'])
      assert.equal(of('低保', '审批', words)[3], `${words}!`, words)
  })
  test('不像时限的、太长的不说', () => {
    for (const words of ['公开的名单', '公开', `${'对'.repeat(41)}公开`])
      assert.equal(of('低保', '审批', words)[3]!.endsWith('!'), false, words)
  })
  test('有时限的行不说', () => assert.equal(of('低保', '审批', '按要求单独公开', '及时公开')[3], '按要求单独公开'))
})

describe('依据从书名中间开始', () => {
  const of = (basis: string) =>
    tell(
      table(
        line('1', '低保', '申请', list(1)),
        line('2', '低保', '受理', list(1)).replace('《社会救助暂行办法》', basis),
        line('3', '养老', '津贴', list(1)),
      ),
    )[1]!.split('｜')
  test('开头在别处，旁边的内容也可能不全：请人看', () => {
    assert.deepEqual(of('推进政务公开工作意见》、《社会救助暂行办法》').slice(3, 5), [
      `${list(1)}!`,
      '推进政务公开工作意见》、《社会救助暂行办法》!',
    ])
  })
  test('书名是整的：不说', () =>
    assert.deepEqual(of('国务院《社会救助暂行办法》、《信息公开条例》').slice(3, 5), [
      list(1),
      '国务院《社会救助暂行办法》、《信息公开条例》',
    ]))
})

describe('竖线丢了，两格成了一格', () => {
  const rows = (second: string) =>
    tell(
      table(line('1', '低保', '申请', list(1)), second, line('3', '审核', list(1)), line('4', '养老', '津贴', list(1))),
    )

  test('名称和内容：缺一个名称而内容前面还有话', () => {
    assert.deepEqual(rows(line('2', '临时救助', `对象 ${list(1)}`)), [
      `1｜低保｜申请｜${list(1)}｜${dutyTold}`,
      `2｜低保^!｜临时救助!｜对象 ${list(1)}!｜${dutyTold}`,
      `3｜低保^!｜审核｜${list(1)}｜${dutyTold}`,
      `4｜养老｜津贴｜${list(1)}｜${dutyTold}`,
    ])
  })

  test('两个名称', () => assert.match(rows(line('2', '临时救助 对象', list(1)))[1]!, /^2｜低保\^!｜临时救助 对象!｜/))

  test('别的内容都是列表，这一行的不是：可能是名称', () => {
    assert.match(rows(line('2', '临时救助', '救助对象'))[1]!, /^2｜低保\^!｜临时救助!｜救助对象!｜/)
  })

  test('不缺名称：内容里的空格不算', () => {
    assert.equal(rows(line('2', '低保', '临时救助', `对象 ${list(1)}`))[1]!.includes('!'), false)
  })

  test('依据和时限：两格都请人看', () => {
    const second = line('2', '低保', '受理', list(1)).replace('》 | 及时公开', '》 及时公开')
    assert.equal(
      rows(second)[1],
      `2｜低保｜受理｜${list(1)}｜《社会救助暂行办法》^!｜《社会救助暂行办法》 及时公开!｜县民政局｜■政府网站`,
    )
  })

  test('两个勾：勾选都不定', () => {
    const second = line('2', '低保', '受理', list(1)).replace('√ | | √ | |', '√ √ | | |')
    const text = table(line('1', '低保', '申请', list(1)), second, line('3', '低保', '审核', list(1)))
    assert.deepEqual(
      tellTicks(text).map((each) => each.slice(-4)),
      ['√-√-', '????', '√-√-'],
    )
  })
})

describe('第一行缺了一个名称：别的行缺的也说不定', () => {
  test('竖线', () => {
    const rows = tell(table(...[1, 2, 3].map((n) => line(String(n), '社会救助', list(1)))))
    assert.deepEqual(
      rows.map((each) => each.split('｜').slice(0, 3).join('｜')),
      ['1｜社会救助!｜?', '2｜社会救助^｜社会救助!', '3｜社会救助^｜社会救助!'],
    )
  })

  test('一格一段：相邻两行都只有同一个名称，都不定；只有后一行另有名称，请人看', () => {
    const cells = (n: number, name: string) => [String(n), name, '●标准', ...duty.split(' | ')]
    assert.deepEqual(tell(paragraphs(cells(1, '社会救助'), cells(2, '社会救助'))), [
      `1｜?!｜?｜?｜${dutyTold}`,
      `2｜?!｜?｜?｜${dutyTold}`,
    ])
    assert.equal(tell(paragraphs(cells(1, '社会救助'), cells(2, '养老')))[1], `2｜?｜养老!｜●标准!｜${dutyTold}`)
  })
})
