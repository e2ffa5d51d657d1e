import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import { deadlineSpan, range } from './deadline-span.ts'
import { type Nature, type NatureOf, natures } from './nature.ts'

const real = natures(readDeadlineCell)

/** The paragraphs that are the deadline, joined by ＋; null where none is for certain. */
function deadlineOf(texts: readonly string[], from = 0, natureOf: NatureOf = real): string | null {
  const pieces = texts.map((text, line) => ({ text, line }))
  const span = deadlineSpan(pieces, texts.map(natureOf), from, natureOf)
  return span && texts.slice(span.begin, span.end).join('＋')
}

/** Of a row: name and basis before, body and channels behind. */
const inRow = (...deadline: string[]): string | null =>
  deadlineOf(['救助名单', '《社会救助暂行办法》', ...deadline, '县民政局', '■政府网站'])

/** Natures where the deadlines are those listed. */
const listed =
  (...deadlines: string[]): NatureOf =>
  (text): Nature => ({ ...real(text), strong: deadlines.includes(text) ? 'deadlineText' : strongOf(text) })

const strongOf = (text: string): Nature['strong'] =>
  text.startsWith('《') ? 'basis' : text.endsWith('局') ? 'body' : null

describe('整句的时限', () => {
  test('只有一段是时限：就是它', () => {
    assert.equal(inRow('信息形成之日起20个工作日内'), '信息形成之日起20个工作日内')
    assert.equal(inRow('长期公开'), '长期公开')
  })

  test('自己开、自己收的括号不碍事', () => {
    const broken = ['自信息形成（变更）之', '日起20个工作', '日内公开']
    assert.equal(inRow(...broken), broken.join('＋'))
  })

  test('收了前面没收的括号的一段不是时限的开头', () => {
    const broken = ['自信息形', '成之日起20个工作', '日内公开']
    assert.equal(inRow('12月27日修正)', ...broken), broken.join('＋'))
    assert.equal(inRow('2015年）', ...broken), broken.join('＋'))
    assert.equal(inRow('自信息形', '成（变更）之日起20个工作', '日内'), '自信息形＋成（变更）之日起20个工作＋日内')
  })

  test('挨着的几段都是时限：是一格', () =>
    assert.equal(inRow('长期公开', '每年1月31日前公开'), '长期公开＋每年1月31日前公开'))

  test('隔开的两段都是时限：说不准是哪一段', () => {
    assert.equal(deadlineOf(['长期公开', '县民政局', '每年1月31日前公开']), null)
    assert.equal(deadlineOf(['长期公开', '名单', '名册', '每年1月31日前公开']), null)
    const third = listed('长期公开', '每年公开', '信甲乙')
    assert.equal(deadlineOf(['长期公开', '民政局', '每年公开', '财政局', '信甲', '乙'], 0, third), null)
  })

  test('指定的那一段以前的不算', () => {
    assert.equal(deadlineOf(['长期公开', '名单', '每年1月31日前公开'], 1), '每年1月31日前公开')
    assert.equal(deadlineOf(['长期公开', '县民政局'], 1), null)
    assert.equal(deadlineOf(['名单', '长期公开'], 1), '长期公开')
  })

  test('没有时限', () => {
    assert.equal(inRow(), null)
    assert.equal(deadlineOf([]), null)
  })
})

describe('断开的开头和结尾归时限', () => {
  const whole = '20个工作日内'
  test('前一段以「自、之、日、起、后、前、的、个」结尾', () => {
    for (const end of ['自', '之', '日', '之日起', '日起', '起', '后', '前', '的', '个'])
      assert.equal(
        deadlineOf(['名单', `信息形成${end}`, whole, '县民政局'], 0, listed(whole, `信息形成${end}${whole}`)),
        `信息形成${end}＋${whole}`,
        end,
      )
  })

  test('前面几段一段一段地归', () => {
    const natureOf = listed(whole, `之日起${whole}`, `信息形成之${whole}`, `信息形成之之日起${whole}`)
    assert.equal(deadlineOf(['信息形成之', '之日起', whole], 0, natureOf), `信息形成之＋之日起＋${whole}`)
  })

  test('结尾不是那些字、有书名号或顿号、太长、只有那一个字、连起来不成句：不归', () => {
    for (const before of [
      '信息形成',
      '信息形成后名单',
      '《办法》自',
      '名单、名册自',
      `${'信'.repeat(41)}自`,
      '自',
      '自信',
    ])
      assert.equal(deadlineOf([before, whole], 0, listed(whole, `${before}${whole}`)), whole, before)
    assert.equal(
      deadlineOf([`${'信'.repeat(40)}自`, whole], 0, listed(whole, `${'信'.repeat(40)}自${whole}`)),
      `${'信'.repeat(40)}自＋${whole}`,
    )
    assert.equal(deadlineOf(['信息形成之日起', whole], 0, listed(whole)), whole)
    assert.equal(deadlineOf(['月后', whole], 0, listed(whole, `月后${whole}`)), `月后＋${whole}`)
  })

  test('本身就是依据、主体的段不归', () => {
    const natureOf: NatureOf = (text) => ({
      ...listed(whole, `信息形成之日起${whole}`)(text),
      ...(text === '信息形成之日起' ? { strong: 'body' } : {}),
    })
    assert.equal(deadlineOf(['信息形成之日起', whole], 0, natureOf), whole)
  })

  test('后一段以「内、予以、公开、公布、日内、工作日」开头', () => {
    for (const more of ['内', '之内', '予以', '予以公开', '公开', '公布', '日内', '工作日', '工作日内予以公开'])
      assert.equal(deadlineOf([whole, more, '名单'], 0, listed(whole, `${whole}${more}`)), `${whole}＋${more}`, more)
  })

  test('别的字开头、太长、连起来不成句的后一段不归；只归一段', () => {
    for (const more of ['名单', '须公开', '公开甲乙丙丁戊己庚', '之后'])
      assert.equal(deadlineOf([whole, more], 0, listed(whole, `${whole}${more}`)), whole, more)
    assert.equal(
      deadlineOf([whole, '公开甲乙丙丁戊己'], 0, listed(whole, `${whole}公开甲乙丙丁戊己`)),
      `${whole}＋公开甲乙丙丁戊己`,
    )
    assert.equal(deadlineOf([whole, '公开'], 0, listed(whole)), whole)
    assert.equal(
      deadlineOf([whole, '予以', '公开'], 0, listed(whole, `${whole}予以`, `${whole}予以公开`)),
      `${whole}＋予以`,
    )
  })
})

describe('哪一段都不成句，几段连起来才是时限', () => {
  test('真的目录里怎样断', () =>
    assert.equal(inRow('信息形', '成之日起2', '0个工作', '日内'), '信息形＋成之日起2＋0个工作＋日内'))

  test('时限开头的字', () => {
    for (const first of '信自制定获收发实及按在形公每长年季月25')
      assert.equal(deadlineOf(['名单', `${first}甲`, '乙', '丙'], 0, listed(`${first}甲乙`)), `${first}甲＋乙`, first)
    for (const first of '名单县第《')
      assert.equal(deadlineOf([`${first}甲`, '乙'], 0, listed(`${first}甲乙`)), null, first)
    assert.equal(deadlineOf(['', '乙'], 0, listed('乙丙')), null)
  })

  test('取最长的一串；中间连起来不成句的可以跨过', () => {
    assert.equal(deadlineOf(['信甲', '乙', '丙', '丁'], 0, listed('信甲乙', '信甲乙丙丁')), '信甲＋乙＋丙＋丁')
    assert.equal(deadlineOf(['信甲', '乙', '丙', '丁'], 0, listed('信甲乙', '信甲乙丙')), '信甲＋乙＋丙')
  })

  test('先开头的那一串；指定的那一段以前的不算', () => {
    const natureOf = listed('信甲乙', '自丙丁')
    assert.equal(deadlineOf(['信甲', '乙', '自丙', '丁'], 0, natureOf), '信甲＋乙')
    assert.equal(deadlineOf(['信甲', '乙', '自丙', '丁'], 1, natureOf), '自丙＋丁')
    assert.equal(deadlineOf(['信甲', '乙', '自丙', '丁'], 2, natureOf), '自丙＋丁')
    assert.equal(deadlineOf(['信甲', '乙', '自丙', '丁'], 3, natureOf), null)
  })

  test('主体、依据隔在中间：不连', () => {
    assert.equal(deadlineOf(['信甲', '民政局', '乙'], 0, listed('信甲民政局', '信甲民政局乙')), null)
    assert.equal(deadlineOf(['信甲', '乙', '民政局'], 0, listed('信甲乙', '信甲乙民政局')), '信甲＋乙')
    assert.equal(deadlineOf(['信甲', '乙', '民政局', '丙'], 0, listed('信甲乙', '信甲乙民政局丙')), '信甲＋乙')
    assert.equal(deadlineOf(['信息局', '乙'], 0, listed('信息局乙')), null)
  })

  test('最多九段', () => {
    const nine = ['信', ...'一二三四五六七八']
    assert.equal(deadlineOf([...nine, '九'], 0, listed(nine.join(''))), nine.join('＋'))
    assert.equal(deadlineOf([...nine, '九'], 0, listed(`${nine.join('')}九`)), null)
    assert.equal(deadlineOf([...nine, '九'], 0, listed('信一', nine.join(''))), nine.join('＋'))
    assert.equal(deadlineOf([...nine, '九'], 0, listed('信一', `${nine.join('')}九`)), '信＋一')
  })
})

describe('同上是时限', () => {
  const row = ['救助名单', '《社会救助暂行办法》', '同上', '县民政局', '■政府网站']
  test('依据后面、渠道前一格的唯一的同上', () => {
    assert.equal(deadlineOf(row), '同上')
    assert.equal(deadlineOf(row, 2), '同上')
  })

  test('不在依据后面、不挨着渠道、不止一个、在指定的段以前：说不准', () => {
    assert.equal(deadlineOf(['救助名单', '同上', '县民政局', '■政府网站']), null)
    assert.equal(deadlineOf(['同上', '县民政局', '■政府网站']), null)
    assert.equal(deadlineOf(['《社会救助暂行办法》', '同上', '■政府网站']), null)
    assert.equal(deadlineOf(['《社会救助暂行办法》', '同上', '县民政局', '名册', '■政府网站']), null)
    assert.equal(deadlineOf(['《社会救助暂行办法》', '同上', '县民政局', '县民政局']), null)
    assert.equal(deadlineOf(['《社会救助暂行办法》', '同上', '同上', '■政府网站']), null)
    assert.equal(deadlineOf(['《社会救助暂行办法》', '同上', '■政府网站', '■公开栏']), null)
    assert.equal(deadlineOf(['《社会救助暂行办法》', '同上']), null)
    assert.equal(deadlineOf(row, 3), null)
  })
})

test('一串相邻的数', () => {
  assert.deepEqual(range(2, 5), [2, 3, 4])
  assert.deepEqual(range(2, 2), [])
  assert.deepEqual(range(5, 2), [])
})
