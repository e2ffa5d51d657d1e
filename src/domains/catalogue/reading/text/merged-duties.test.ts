import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf, readPlainText } from '../testing.ts'
import { blockHead, paragraphs, tell } from './testing.ts'

const law = '《社会救助暂行办法》'
const first = ['1', '社会救助', '低保', '1.名单；\n2.标准。', law, '长期公开', '县民政局', '■公示栏']
const firstTold = `1｜社会救助｜低保｜1.名单；/2.标准。｜${law}｜长期公开｜县民政局｜■公示栏`

describe('一格一段：时限、主体、渠道几行合并', () => {
  test('只剩名称和依据的行：照上一行补，都请人看；名称还是内容说不清', () => {
    const rows = paragraphs(first, ['2', '特困供养', law], ['3', '临时救助', law])
    assert.deepEqual(tell(rows), [
      firstTold,
      `2｜?!｜?｜?｜${law}!｜长期公开^!｜县民政局^!｜■公示栏^!`,
      `3｜?!｜?｜?｜${law}!｜长期公开^!｜县民政局^!｜■公示栏^!`,
    ])
    assert.match(doubtsOf(readPlainText(rows)).join(), /第 2 行「公开时限」.*按与上一行合并补上/)
  })

  test('依据后面还有话，前面有主体、渠道，一行两个依据：不补', () => {
    for (const cells of [
      ['特困供养', law, '名单'],
      ['特困供养', '县民政局', law],
      ['特困供养', '政府网站', law],
      ['特困供养', law, '《预算法》'],
      [law],
    ])
      assert.equal(
        tell(paragraphs(first, ['2', ...cells], ['3', ...first.slice(1)]))[1]!.includes('^'),
        false,
        cells.join(),
      )
  })

  test('第一行上面没有可合并的：不补', () => {
    const [row] = tell(paragraphs(['1', '特困供养', law], ['2', ...first.slice(1)], ['3', ...first.slice(1)]))
    assert.equal(row!.includes('公示栏'), false)
  })

  test('一行也没有自己的时限：不是这样的表', () =>
    assert.deepEqual(tell(paragraphs(['1', '低保', law], ['2', '特困', law])), [
      '1｜?｜?｜?｜?｜?｜?｜?',
      '2｜?｜?｜?｜?｜?｜?｜?',
    ]))
})

describe('没有序号', () => {
  const head = blockHead.replace('序号\n\n', '')
  const said = (...last: string[]) =>
    doubtsOf(readPlainText([head, ...first.slice(1), '养老服务', ...first.slice(2), ...last].join('\n\n'))).join()
  test('最后一行没有时限：不当没有，说出来', () => {
    assert.match(said('特困', law), /已并入上一项/)
    assert.match(said('特困', '●名单', law, '打印'), /「特困｜●名单｜《社会救助暂行办法》｜打印」不像一项.*没有读入/)
  })
  test('页脚不是一行', () => assert.doesNotMatch(said('打印', '版权所有'), /打印/))
})

describe('读不出的文字：说对原因', () => {
  test('打印次序：除了序号什么也分不清，不当作一项', () => {
    const scrambled =
      '公开事项 公开对象 公开内容 一级事项 公开依据 公开时限 公开主体 二级事项 1 法律法规 部门和地方 规章 与救助有关的法律、 《社会救助暂 信息形成或变更 法规 行办法》 之日起20个工作 民政部门 日内 公开渠道和载体 公开方式 全社 特定 依申 主动 会 群体 请 √ √ √'
    assert.throws(() => readPlainText(scrambled), { code: 'IMP_LAYOUT' })
  })

  test('有表头，各行的格子比列少：说的是格子，不是表头', () => {
    const head = blockHead.replaceAll('\n\n', ' | ')
    const rows = ['1 | 办理 | 名单 | 全文 |', '受理 | 回执 | 部分 |', '或 | 回执 | 全文 |']
    assert.throws(() => readPlainText([`${head} |`, ...rows].join('\n')), /格子却比表头的列少/)
  })
})
