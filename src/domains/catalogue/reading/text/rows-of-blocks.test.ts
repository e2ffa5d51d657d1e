import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf, readPlainText } from '../testing.ts'
import { blockHead, paragraphs, tell, tellTicks } from './testing.ts'

const law = '《社会救助暂行办法》'
const limit = '信息形成之日起20个工作日内'
const row = (seq: string, ...front: string[]) => [seq, ...front, law, limit, '县民政局', '政府网站']
const dutyTold = `${law}｜${limit}｜县民政局｜政府网站`
const first = row('1', '社会救助', '低保对象', '1.名单；\n2.标准。')
const third = row('3', '养老服务', '高龄津贴', '发放标准')
const firstTold = `1｜社会救助｜低保对象｜1.名单；/2.标准。｜${dutyTold}`
const thirdTold = `3｜养老服务｜高龄津贴｜发放标准｜${dutyTold}`
/** What is told of the second of three rows. */
const second = (...cells: string[]) => {
  const told = tell(paragraphs(first, cells, third))
  assert.deepEqual([told[0], told.at(-1)], [firstTold, thirdTold], 'the rows beside stay as they are')
  assert.equal(told.length, 3)
  return told[1]
}

describe('一格一段的文字', () => {
  test('时限、主体、渠道、依据由自己的文字认定，前面的是事项和内容；勾选已丢失，不读', () => {
    const text = `某县社会救助目录\n\n${paragraphs(first, row('2', '特困供养', '●名单'), third)}`
    assert.deepEqual(tellTicks(text), [
      `${firstTold}｜????`,
      `2｜社会救助^｜特困供养｜●名单｜${dutyTold}｜????`,
      `${thirdTold}｜????`,
    ])
    const reading = readPlainText(text)
    assert.equal(reading.sourceTitle, '某县社会救助目录')
    assert.equal(doubtsOf(reading).length, 1)
    assert.match(doubtsOf(reading)[0]!, /分不清勾选在哪一列/)
  })

  test('出处指到原文的那一行，原文照录', () => {
    const text = paragraphs(first, row('2', '特困供养', '●名单'), third)
    const lines = text.split('\n')
    for (const { from, source } of readPlainText(text).rows)
      for (const field of ['level2', 'elements', 'basis', 'deadlineText', 'body', 'channels'] as const) {
        const line = Number(/^文字第(\d+)行/.exec(from[field]!)![1])
        assert.equal(lines[line - 1], source[field]!.split('\n')[0], field)
      }
  })

  test('内容分几段：连成一格', () => {
    assert.equal(
      second(...row('2', '特困供养', '1.名单；', '2.标准。')),
      `2｜社会救助^｜特困供养｜1.名单；/2.标准。｜${dutyTold}`,
    )
  })

  test('一行一格的文字同样', () => {
    assert.deepEqual(
      tell(
        paragraphs(row('1', '社会救助', '低保对象', '●名单'), row('2', '特困供养', '●名单')).replaceAll('\n\n', '\n'),
      ),
      [`1｜社会救助｜低保对象｜●名单｜${dutyTold}`, `2｜社会救助^｜特困供养｜●名单｜${dutyTold}`],
    )
  })
})

describe('行从哪里开始', () => {
  test('行间、行内的页码不是行，也不是内容', () => {
    assert.equal(second('17', ...row('2', '特困供养', '●名单')), `2｜社会救助^｜特困供养｜●名单｜${dutyTold}`)
    assert.equal(second(...row('2', '特困供养', '17', '●名单')), `2｜社会救助^｜特困供养｜●名单｜${dutyTold}`)
  })

  test('没有序号列：渠道之后是下一行', () => {
    const text = paragraphs(first.slice(1), row('2', '特困供养', '●名单').slice(1), third.slice(1)).replace(
      '序号\n\n',
      '',
    )
    assert.deepEqual(tell(text), [
      firstTold.replace('1', '?'),
      `?｜社会救助^｜特困供养｜●名单｜${dutyTold}`,
      thirdTold.replace('3', '?'),
    ])
  })

  test('一个序号下有几项，各有时限和渠道：各是一行', () => {
    const text = paragraphs([...first, ...row('', '特困供养', '●名单').slice(1)], third)
    assert.deepEqual(
      readPlainText(text).rows.map(({ seq, level2 }) => `${seq} ${level2}`),
      ['1 低保对象', 'null 特困供养', '3 高龄津贴'],
    )
  })

  test('最后一行后面的页脚不是内容', () => {
    const told = tell(`${paragraphs(first, third)}\n\n主办单位：某县人民政府办公室\n\n网站标识码：0000000000`)
    assert.deepEqual(told, [firstTold, thirdTold])
  })

  test('按列打印（先全部序号、再全部事项……）：不拼成行', () => {
    const columns = [
      ['1', '2', '3'],
      ['社会救助', '养老服务', '儿童福利'],
      ['低保', '津贴', '收养'],
      [law],
      [limit],
      ['县民政局'],
      ['政府网站'],
    ]
    for (const line of tell(`${blockHead}\n\n${columns.flat().join('\n\n')}`))
      assert.match(line, /^[123]｜\?｜\?｜\?｜/)
  })

  test('各列次序与样式不同：从段落里分不清，只读序号', () => {
    const other = paragraphs(first, third).replace(
      '公开时限\n\n公开主体\n\n公开渠道和载体',
      '公开主体\n\n公开渠道和载体\n\n公开时限',
    )
    for (const line of tell(other)) assert.match(line, /^\d｜\?｜\?｜\?｜\?｜\?｜\?｜\?$/)
  })
})

describe('少了一格', () => {
  test('依据、主体：按合并从上一行补，留待人核对', () => {
    assert.equal(
      second('2', '特困供养', '●名单', limit, '县民政局', '政府网站'),
      `2｜社会救助^｜特困供养｜●名单｜${law}^!｜${limit}｜县民政局｜政府网站`,
    )
    assert.equal(
      second('2', '特困供养', '●名单', law, limit, '政府网站'),
      `2｜社会救助^｜特困供养｜●名单｜${law}｜${limit}｜县民政局^!｜政府网站`,
    )
  })

  test('时限：没有它就没有边界，这一行全部不定', () => {
    assert.equal(second('2', '特困供养', '●名单', law, '县民政局', '政府网站'), '2｜?!｜?｜?｜?｜?｜?｜?')
  })

  test('服务中心既是主体也是渠道：每行都有主体时，渠道前的那个是主体', () => {
    assert.equal(
      second('2', '特困供养', '●名单', law, limit, '政务服务中心', '政府网站'),
      `2｜社会救助^｜特困供养｜●名单｜${law}｜${limit}｜政务服务中心｜政府网站`,
    )
  })
})

describe('边界不明', () => {
  test('两个书名号连着，前面的名字又少：分不清哪个是内容，事项、内容、依据都不定，其余照读', () => {
    assert.equal(
      second('2', '特困供养', '《低保办法》', law, limit, '县民政局', '政府网站'),
      `2｜?!｜?｜?｜?｜${limit}｜县民政局｜政府网站`,
    )
  })

  test('段数与列数正好相同，最后一个书名号是依据，内容本身是法规名', () => {
    assert.equal(
      second(...row('2', '养老服务', '高龄津贴', '《老年人权益保障法》')),
      `2｜养老服务｜高龄津贴｜《老年人权益保障法》｜${dutyTold}`,
    )
  })

  test('依据和时限之间有渠道：一行的时限和下一行的序号都丢了，两行连在一起，全部不定', () => {
    const text = paragraphs(
      first,
      [
        '2',
        '特困供养',
        '●名单',
        law,
        '县民政局',
        '政府网站',
        '养老服务',
        '高龄津贴',
        '1.标准；',
        law,
        limit,
        '县财政局',
        '政府网站',
      ],
      row('4', '儿童福利', '孤儿保障', '标准'),
    )
    assert.equal(tell(text)[1], '2｜?!｜?｜?｜?｜?｜?｜?')
  })

  test('两个时限：不猜哪个是', () => {
    assert.match(
      second('2', '特困供养', '●名单', limit, law, limit, '县民政局', '政府网站')!,
      /^2｜\?!｜\?｜\?｜\?｜\?｜\?｜\?$/,
    )
  })

  test('渠道后面是特定群体', () => {
    const text = paragraphs(row('1', '社会救助', '低保对象', '1.名单；').concat('低保申请对象', '√'), third)
    assert.equal(tellTicks(text)[0], `1｜社会救助｜低保对象｜1.名单；｜${dutyTold}｜?(低保申请对象)??`)
  })

  test('渠道后面还有内容：接在内容后面，请人核对', () => {
    const text = paragraphs(row('1', '社会救助', '低保对象', '1.名单；').concat('2.标准；'), third)
    assert.equal(tell(text)[0], `1｜社会救助｜低保对象｜1.名单；/2.标准；!｜${dutyTold}`)
  })
})

describe('窄列把一格断成几段', () => {
  test('时限断开：连起来才是时限，连到最长', () => {
    assert.equal(
      second('2', '特困供养', '●名单', law, '信息形成', '之日起20', '个工作日内', '公开', '县民政局', '政府网站'),
      `2｜社会救助^｜特困供养｜●名单｜${law}｜信息形成之日起20个工作日内公开｜县民政局｜政府网站`,
    )
    assert.equal(
      second('2', '特困供养', '●名单', law, limit, '予以公开', '县民政局', '政府网站'),
      `2｜社会救助^｜特困供养｜●名单｜${law}｜${limit}予以公开｜县民政局｜政府网站`,
    )
  })

  test('事项断开：两个名字相同才认得出断在哪里，请人核对', () => {
    assert.equal(
      second(...row('2', '养老', '服务', '养老', '服务', '●名单')),
      `2｜养老服务!｜养老服务!｜●名单｜${dutyTold}`,
    )
    assert.match(second(...row('2', '养老', '服务', '高龄', '津贴', '●名单'))!, /^2｜\?!｜\?｜\?｜/)
  })

  test('两个短词可能是两个名字，也可能是断开的一个：不猜', () => {
    assert.match(second(...row('2', '监督', '检查', '●名单'))!, /^2｜\?!｜\?｜\?｜/)
  })
})

describe('渠道后面的一段：群体、内容，还是页脚', () => {
  const told = (words: string, last = false) => {
    const front = row('1', '社会救助', '低保对象', '1.名单；').concat(words)
    const reading = readPlainText(last ? paragraphs(third.with(0, '0'), front) : paragraphs(front, third))
    const read = reading.rows[last ? 1 : 0]!
    const doubted = doubtsOf(reading).some((said) => said.includes('按其他行推定'))
    return { elements: read.elements, audience: read.audienceSpecific, doubted }
  }

  for (const words of [
    '面向老年人',
    '仅限本村',
    '限本县户籍',
    '低保申请群众',
    '补贴对象',
    '申请人',
    '用地单位',
    '特殊群体',
    '家庭成员',
    '困难户',
    '受益者',
    '参保企业',
    '低保家庭',
    '全体居民',
    '本村村民',
    '在校学生',
    '学生家长',
  ])
    test(`群体：${words}`, () => assert.equal(told(words).audience, words))

  test('最后一行后面像内容的一段：可能是内容的余下部分，请人核对', () => {
    assert.deepEqual(told('补贴标准', true), { elements: '1.名单；', audience: null, doubted: true })
  })

  test('内容接着写', () => {
    assert.equal(told('2.补贴标准').elements, '1.名单；\n2.补贴标准')
  })

  for (const words of [
    '打印本页',
    '关闭窗口',
    '版权所有某县',
    '备案序号某某',
    '主办某县',
    '承办某县',
    '网站标识码',
    '某ICP某',
    '联系电话某',
    '办公地址某',
    '上一篇某某',
    '下一条某某',
    '扫一扫某',
    '返回顶部',
    '分享到某',
    '附件下载',
    '联系我们',
    '©某县某',
    'Copyright某',
    'https://example.invalid',
    'www.example.invalid',
    '注：某某某',
    '说明某某',
    '来源某县',
    '责任编辑某',
    '备注某某',
    '2020某某',
    `内容${'很长'.repeat(20)}`,
  ])
    test(`最后一行后面的页脚不是内容：${words.slice(0, 12)}`, () =>
      assert.deepEqual(told(words, true), { elements: '1.名单；', audience: null, doubted: false }))
})

describe('时限的尾巴自成一段', () => {
  for (const words of ['内公开', '之内公开', '予以公开', '公开', '公布'])
    test(words, () => {
      const whole = words.includes('内') ? '信息形成之日起20个工作日' : limit
      assert.equal(
        second('2', '特困供养', '●名单', law, whole, words, '县民政局', '政府网站'),
        `2｜社会救助^｜特困供养｜●名单｜${law}｜${whole}${words}｜县民政局｜政府网站`,
      )
    })
})

describe('同上', () => {
  test('依据、时限、渠道写同上：取上一行的', () => {
    assert.equal(
      second('2', '特困供养', '●名单', '同上', limit, '县民政局', '政府网站'),
      `2｜社会救助^｜特困供养｜●名单｜${law}^｜${limit}｜县民政局｜政府网站`,
    )
    assert.equal(
      second('2', '特困供养', '●名单', law, limit, '县民政局', '同上'),
      `2｜社会救助^｜特困供养｜●名单｜${law}｜${limit}｜县民政局｜政府网站^`,
    )
  })
})

describe('渠道分几段', () => {
  const tail = (...channels: string[]) => second('2', '特困供养', '●名单', law, limit, '县民政局', ...channels)
  const told = (channels: string) => `2｜社会救助^｜特困供养｜●名单｜${law}｜${limit}｜县民政局｜${channels}`

  test('“其他”接着渠道，或者是同一列表的下一号：也是渠道', () => {
    assert.equal(tail('政府网站', '其他'), told('政府网站/其他'))
    assert.equal(tail('1.政府网站', '2.其他'), told('1.政府网站/2.其他'))
    assert.equal(tail('（1）政府网站', '（2）其它；'), told('（1）政府网站/（2）其它；'))
  })

  test('列表后面没有编号的“其他”：不知道是什么，主体、渠道都不定', () => {
    assert.equal(tail('1.政府网站', '其他'), `2｜?!｜?｜?｜?｜${limit}｜?｜?`)
  })

  test('编号接不上的“其他”是内容接着写，请人核对', () => {
    for (const [first, other] of [
      ['1.政府网站', '3.其他'],
      ['政府网站', '2.其他'],
    ])
      assert.equal(tail(first!, other!), told(first!).replace('●名单', `●名单/${other}!`))
  })
})

describe('主体分几段', () => {
  const told = (...body: string[]) => second('2', '特困供养', '●名单', law, limit, ...body, '政府网站')

  test('断开的连起来；一个词、没有别的可能，也是主体', () => {
    assert.equal(told('县民政', '局'), `2｜社会救助^｜特困供养｜●名单｜${law}｜${limit}｜县民政局｜政府网站`)
    assert.equal(told('供养方'), `2｜社会救助^｜特困供养｜●名单｜${law}｜${limit}｜供养方｜政府网站`)
  })

  test('几段连起来不像主体：主体、渠道都不定', () =>
    assert.equal(told('供养方', '某某甲'), `2｜?!｜?｜?｜?｜${limit}｜?｜?`))
})

describe('依据分几段', () => {
  const told = (...basis: string[]) => second('2', '特困供养', '●名单', ...basis, limit, '县民政局', '政府网站')

  test('一个列表是一份依据', () => {
    assert.equal(
      told('1.《某某法》', '2.《某某办法》', '3.《某某规定》'),
      `2｜社会救助^｜特困供养｜●名单｜1.《某某法》/2.《某某办法》/3.《某某规定》｜${limit}｜县民政局｜政府网站`,
    )
    assert.equal(
      told('1.《某某法》', '2.《某某办法》', '12.《某某规定》'),
      `2｜社会救助^｜特困供养｜●名单｜1.《某某法》/2.《某某办法》/12.《某某规定》!｜${limit}｜县民政局｜政府网站`,
      '序号不连着：要核对',
    )
  })

  test('几个各自独立的书名号：前一个可能是内容，不猜', () =>
    assert.equal(told('《某某法》', '《某某办法》'), `2｜?!｜?｜?｜?｜${limit}｜县民政局｜政府网站`))

  test('没有依据一列：照样读', () => {
    const text = paragraphs(
      ...['1', '2'].map((seq) => row(seq, '社会救助', '低保对象', '●名单').toSpliced(4, 1)),
    ).replace('公开依据\n\n', '')
    assert.deepEqual(
      tell(text),
      ['1', '2'].map((seq) => `${seq}｜社会救助｜低保对象｜●名单｜?｜${limit}｜县民政局｜政府网站`),
    )
  })
})

test('时限写同上：取上一行的；三格都写同上，分不清是哪三格', () => {
  assert.equal(
    second('2', '特困供养', '●名单', law, '同上', '县民政局', '政府网站'),
    `2｜社会救助^｜特困供养｜●名单｜${law}｜${limit}^｜县民政局｜政府网站`,
  )
  assert.equal(second('2', '特困供养', '●名单', law, '同上', '同上', '同上'), '2｜?!｜?｜?｜?｜?｜?｜?')
})
