import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf, readPlainText } from '../testing.ts'
import { barHead, tell, tellTicks } from './testing.ts'

const law = '《社会救助暂行办法》'
const duty = `${law} | 及时公开 | 县民政局 | 政府网站`
const dutyTold = `${law}｜及时公开｜县民政局｜政府网站`
const table = (...rows: string[]) => [barHead, ...rows].join('\n')

describe('空格留着：一格一列，按列数', () => {
  test('勾在哪一列就是哪一列，特定群体的文字照录', () => {
    const text = table(
      '1 | 社会救助 | 低保 | 低保标准 | 《社会救助暂行办法》 | 信息形成之日起20个工作日内 | 县民政局 | 政府网站 | √ | | √ | |',
      '2 | 社会救助 | 特困 | 特困名单 | 《社会救助暂行办法》 | 及时公开 | 县民政局 | 村公示栏 | | 村民 | | √ |',
      '3 | 养老服务 | 津贴 | 高龄津贴 | 《老年人权益保障法》 | 每年1月31日前 | 县民政局 | 政府网站 | √ | | √ | |',
    )
    assert.deepEqual(tellTicks(text), [
      '1｜社会救助｜低保｜低保标准｜《社会救助暂行办法》｜信息形成之日起20个工作日内｜县民政局｜政府网站｜√-√-',
      '2｜社会救助｜特困｜特困名单｜《社会救助暂行办法》｜及时公开｜县民政局｜村公示栏｜-(村民)-√',
      '3｜养老服务｜津贴｜高龄津贴｜《老年人权益保障法》｜每年1月31日前｜县民政局｜政府网站｜√-√-',
    ])
    assert.deepEqual(doubtsOf(readPlainText(text)), [])
  })

  test('合并掉的一级事项从上一行补，并记为补上的', () => {
    const text = table(
      `1 | 社会救助 | 临时救助 | 救助标准 | ${duty} | √ | | √ | |`,
      `2 | 特困供养 | 供养标准 | ${duty} | √ | | √ | |`,
      `3 | 养老服务 | 高龄津贴 | 津贴标准 | ${duty} | √ | | √ | |`,
    )
    assert.deepEqual(tellTicks(text), [
      `1｜社会救助｜临时救助｜救助标准｜${dutyTold}｜√-√-`,
      `2｜社会救助^｜特困供养｜供养标准｜${dutyTold}｜√-√-`,
      `3｜养老服务｜高龄津贴｜津贴标准｜${dutyTold}｜√-√-`,
    ])
    const [, second] = readPlainText(text).rows
    assert.deepEqual(second!.filled, ['level1'])
    assert.deepEqual([second!.from.level1, second!.source.level1], ['文字第3行第2格', '社会救助'])
    assert.deepEqual([second!.from.level2, second!.source.level2], ['文字第4行第3格', '特困供养'])
  })

  test('同上取上一行的内容，空着的一级事项从上一行补', () => {
    const text = table(
      `1 | 社会救助 | 临时救助 | 救助标准 | ${duty} | √ | | √ | |`,
      '2 | | 特困供养 | 供养标准 | 同上 | 同上 | 〃 | 同 上 | √ | | √ | |',
    )
    assert.deepEqual(
      tellTicks(text).at(1),
      `2｜社会救助^｜特困供养｜供养标准｜${law}^｜及时公开^｜县民政局^｜政府网站^｜√-√-`,
    )
  })
})

describe('最后一行在一格中间断了', () => {
  const whole = (seq: number) => `${seq} | 社会救助 | 低保 | 低保标准 | ${duty} | √ | √ |`
  const last = `3 | 养老服务 | 津贴 | 津贴标准 | ${law} | 及时公开 |`
  const told = `3｜养老服务｜津贴｜津贴标准｜${law}｜及时公开`
  test('断处以后的格不是与上一行合并的，都不知道', () => {
    const text = table(whole(1), whole(2), `${last} 县民`)
    assert.equal(tellTicks(text)[2], `${told}｜?!｜?｜????`)
    assert.match(doubtsOf(readPlainText(text)).join(), /第 3 行「公开主体」.*分不清公开主体、公开渠道和载体/)
  })
  test('断了的一格不算，它前面的格照它的位置读', () => {
    const cut = `${law}、《老年人权益`
    const half = (...cells: string[]) => table(whole(1), whole(2), `3 | ${cells.join(' | ')}`)
    const named = '3｜社会救助^｜津贴｜津贴标准；'
    assert.equal(tellTicks(half('津贴', '津贴标准；', cut))[2], `${named}｜?!｜?｜?｜?｜????`)
    assert.equal(tellTicks(half('津贴', '津贴标准；', law, '信息形成之日起'))[2], `${named}｜${law}｜?!｜?｜?｜????`)
    assert.match(
      doubtsOf(readPlainText(half('津贴', '津贴标准；', cut))).join(),
      /第 3 行「公开依据」.*原文是「.*、《老年人权益」/,
    )
  })
  test('断处以前合并的照补', () => {
    const text = table(whole(1), whole(2), `3 | 津贴 | 津贴标准 | ${law} | 及时公开 | 县民`)
    assert.equal(tellTicks(text)[2], `3｜社会救助^｜津贴｜津贴标准｜${law}｜及时公开｜?!｜?｜????`)
  })
  test('停在竖线后面、下面还有别的文字：没有断，没写的格按合并补上', () => {
    for (const text of [table(whole(1), whole(2), last), table(whole(1), whole(2), last, '主办：某县')])
      assert.equal(tellTicks(text)[2], `${told}｜县民政局^!｜政府网站^!｜????`, text)
  })
})

describe('没有序号的表', () => {
  const head = '一级事项 | 二级事项 | 公开内容 | 公开依据 | 公开范围 |'
  const row = (name: string) => `机关信息 | ${name} | ${name}名单；标准 | ${law} | 全社会 |`
  const told = (name: string) => `?｜机关信息｜${name}｜${name}名单；标准｜${law}｜?!｜?!｜?!`
  test('宽度看表头，不看全部格数', () => {
    assert.deepEqual(tell([head, row('简介'), row('领导')].join('\n')), [told('简介'), told('领导')])
    const broken = [head, row('简介'), '机关信息 | 领导 | 领导名单；标准 | 《公'].join('\n')
    assert.deepEqual(tell(broken), [told('简介'), '?｜机关信息｜领导｜领导名单；标准｜?｜?!｜?!｜?!'])
  })
})

describe('空格丢了：勾选只在数目说明白时才认', () => {
  const rows = table(
    `1 | 社会救助 | 低保 | 低保标准 | ${duty} | √ | √ | | |`,
    `2 | 特困 | 特困名单 | ${duty} | √ | √ | | | |`,
    `3 | 养老 | 津贴 | 高龄津贴 | ${duty} | √ | √ | √ | √ |`,
  )

  test('四列只有两个勾：哪两列不定，并说一次；四列四个勾：每列都是', () => {
    assert.deepEqual(tellTicks(rows), [
      `1｜社会救助｜低保｜低保标准｜${dutyTold}｜????`,
      `2｜社会救助^｜特困｜特困名单｜${dutyTold}｜????`,
      `3｜养老｜津贴｜高龄津贴｜${dutyTold}｜√√√√`,
    ])
    const [ticks, ...others] = doubtsOf(readPlainText(rows))
    assert.match(
      ticks!,
      /空格丢失，分不清勾选在哪一列：公开对象\/全社会、公开对象\/特定群体、公开方式\/主动、公开方式\/依申请没有读入/,
    )
    assert.deepEqual(others, [])
  })

  for (const [name, without, told] of [
    ['依据', `及时公开 | 县民政局 | 政府网站`, `${law}^!｜及时公开｜县民政局｜政府网站`],
    ['时限', `${law} | 县民政局 | 政府网站`, `${law}｜及时公开^!｜县民政局｜政府网站`],
    ['主体', `${law} | 及时公开 | 政府网站`, `${law}｜及时公开｜县民政局^!｜政府网站`],
    ['渠道', `${law} | 及时公开 | 县民政局`, `${law}｜及时公开｜县民政局｜政府网站^!`],
  ] as const) {
    test(`少了${name}一格：按合并从上一行补，但一定留待人核对`, () => {
      const text = `${rows}\n4 | 儿童 | 收养 | 收养流程 | ${without} | √ | √ | √ | √ | |`
      assert.equal(tellTicks(text).at(-1), `4｜儿童｜收养｜收养流程｜${told}｜√√√√`)
      assert.match(
        doubtsOf(readPlainText(text)).join(),
        /第 4 行.*（文字第6行）：这一行没有这一格，按与上一行合并补上，请核对/,
      )
    })
  }

  test('内容本身就是法规名：依据在它自己的位置，内容照录', () => {
    const text = table(
      `1 | 社会救助 | 低保 | 《低保审核办法》 | ${duty} | √ | √ | | |`,
      `2 | 特困 | 特困名单 | ${duty} | √ | √ | | | |`,
    )
    assert.equal(tell(text)[0], `1｜社会救助｜低保｜《低保审核办法》｜${dutyTold}`)
  })

  test('内容读起来像时限：时限在它自己的位置', () => {
    const text = table(
      `1 | 社会救助 | 低保 | 及时公开 | ${duty} | √ | √ | | |`,
      `2 | 特困 | 特困名单 | ${duty} | √ | √ | | | |`,
    )
    assert.equal(tell(text)[0], `1｜社会救助｜低保｜及时公开｜${dutyTold}`)
  })
})

describe('三级事项：空着，还是合并', () => {
  const head = '序号 | 一级事项 | 二级事项 | 三级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |'
  const thirds = (text: string) =>
    readPlainText(text).rows.map((row) => [row.level1, row.level2, row.level3 ?? '?'].join('｜'))

  test('空格留着：空着就是没有三级事项', () => {
    const text = [
      head,
      `1 | 社会救助 | 低保 | 申请 | 低保标准 | ${duty} |`,
      `2 | 社会救助 | 特困 | | 特困标准 | ${duty} |`,
      `3 | 养老服务 | 津贴 | | 高龄津贴 | ${duty} |`,
    ].join('\n')
    assert.deepEqual(thirds(text), ['社会救助｜低保｜申请', '社会救助｜特困｜?', '养老服务｜津贴｜?'])
  })

  test('空格丢了而有的行确实没有三级：两个名字分不清是哪两级，不猜', () => {
    const text = [
      head,
      `1 | 社会救助 | 低保 | 申请 | 低保标准 | ${duty} |`,
      `2 | 特困 | 受理 | 特困标准 | ${duty} | |`,
      `3 | 公示 | 高龄津贴 | ${duty} |||`,
      `4 | 养老服务 | 津贴 | 高龄津贴 | ${duty} ||`,
    ].join('\n')
    assert.deepEqual(tell(text), [
      `1｜社会救助｜低保｜低保标准｜${dutyTold}`,
      `2｜?!｜?｜特困标准｜${dutyTold}`,
      `3｜?｜?!｜高龄津贴｜${dutyTold}`,
      `4｜?!｜?｜高龄津贴｜${dutyTold}`,
    ])
  })

  test('空格丢了，第一行就只有两个名称：也许空着的是二级，请人核对', () => {
    const text = [
      head,
      `1 | 社会救助 | 低保 | 低保标准 | ${duty} | |`,
      `2 | 养老服务 | 津贴 | 申请 | 高龄津贴 | ${duty} |`,
    ].join('\n')
    assert.deepEqual(tell(text), [
      `1｜社会救助!｜低保!｜低保标准｜${dutyTold}`,
      `2｜养老服务｜津贴｜高龄津贴｜${dutyTold}`,
    ])
  })

  test('每个起头的行都有三级：少的是合并的外层，按其他行推定，请人核对', () => {
    const text = [
      head,
      `1 | 社会救助 | 低保 | 申请 | 低保标准 | ${duty} |`,
      `2 | 特困 | 受理 | 特困标准 | ${duty} | |`,
      `3 | 公示 | 高龄津贴 | ${duty} |||`,
      `4 | 养老服务 | 津贴 | 发放 | 高龄津贴 | ${duty} |`,
    ].join('\n')
    assert.deepEqual(thirds(text), [
      '社会救助｜低保｜申请',
      '社会救助｜特困｜受理',
      '社会救助｜特困｜公示',
      '养老服务｜津贴｜发放',
    ])
    assert.equal(doubtsOf(readPlainText(text)).filter((said) => /按其他行推定/.test(said)).length, 6)
  })
})

describe('行末像标题的一格', () => {
  const said = (...last: string[]) =>
    readPlainText(table(`1 | 社会救助 | 低保 | 名单 | ${duty} | √ | | √ | |`, ...last)).problems.filter(({ message }) =>
      message.includes('权力清单'),
    )
  test('跟在只有名称和内容的行后面：也许是它的内容，要人看；跟在整行后面是小标题', () => {
    assert.deepEqual(
      said('2 | 机构 | 权责 | 清单 |', '权力清单 |').map(({ severity }) => severity),
      ['doubt'],
    )
    assert.deepEqual(
      said(`2 | 机构 | 权责 | 名单 | ${duty} | √ | | √ | |`, '权力清单 |').map(({ severity }) => severity),
      ['note'],
    )
  })
})

describe('哪里是一行', () => {
  const row = (seq: number, first = '社会救助') => `${seq} | ${first} | 临时救助 | 救助标准 | ${duty} | √ | | √ | |`
  const told = (seq: number | string, first = '社会救助') => `${seq}｜${first}｜临时救助｜救助标准｜${dutyTold}｜√-√-`

  test('没有序号列：每行自成一行', () => {
    const text = table(row(1), row(2, '养老服务'))
      .replace('序号 | ', '')
      .replace(/^\d \| /gm, '')
    assert.deepEqual(tellTicks(text), [told('?'), told('?', '养老服务')])
  })

  test('小标题不是事项', () => {
    const text = table(row(1), '二、养老领域 | | | | | | | | | | | | |', row(2, '养老服务'))
    assert.deepEqual(tellTicks(text), [told(1), told(2, '养老服务')])
    assert.match(
      readPlainText(text)
        .problems.map(({ message }) => message)
        .join(),
      /整行只有「二、养老领域」/,
    )
  })

  test('每页重印的表头不是新的一张表，合并跨页也从上一行补', () => {
    const text = table(row(1), row(2), barHead, `3 | 特困供养 | 救助标准 | ${duty} | √ | | √ | |`)
    assert.deepEqual(tellTicks(text), [told(1), told(2), `3｜社会救助^｜特困供养｜救助标准｜${dutyTold}｜√-√-`])
  })

  test('夹在行间、自成一格的页码不是行，也不是格', () => {
    const text = table(row(1), row(2), '17 |', row(3), row(4))
    assert.deepEqual(tellTicks(text), [told(1), told(2), told(3), told(4)])
  })

  test('两张表各有标题：各自编号，第一级不从上一张表补；标题不当事项', () => {
    const text = [
      '社会救助目录',
      table(row(1), row(2)),
      '养老服务目录（二）',
      table(`1 | 高龄津贴 | 标准 | ${duty} | √ | | √ | |`),
    ].join('\n')
    const reading = readPlainText(text)
    assert.equal(reading.sourceTitle, '社会救助目录')
    assert.deepEqual(
      reading.rows.map(({ seq, level1 }) => `${seq}${level1}`),
      ['1社会救助', '2社会救助', '1高龄津贴'],
    )
    assert.deepEqual(reading.rows[2]!.filled, [])
  })

  test('一个序号下面还有一行，与表一样宽：是另一项，一级事项接着上一项', () => {
    const second = `2 | 养老服务 | 高龄津贴 | 津贴标准 | ${duty} | √ | | √ | |`
    const text = table(row(1), `${second}\n床位补贴 | 补贴标准 | ${duty} | √ | | √ | | | |`, row(3))
    assert.deepEqual(tellTicks(text), [
      told(1),
      `2｜养老服务｜高龄津贴｜津贴标准｜${dutyTold}｜√-√-`,
      `?｜养老服务^｜床位补贴｜补贴标准｜${dutyTold}｜√-√-`,
      told(3),
    ])
  })

  test('下一行只有一格：接着上一项同一列的内容；第二个时限留待人定', () => {
    const only = (words: string) => table(row(1), row(2), `${words} ${'| '.repeat(13)}`, row(3))
    assert.deepEqual(tellTicks(only('2.补贴标准')), [
      told(1),
      `2｜社会救助｜临时救助｜救助标准/2.补贴标准｜${dutyTold}｜√-√-`,
      told(3),
    ])
    assert.match(
      doubtsOf(readPlainText(only('每年1月31日前'))).join(),
      /这一项有 2 个时限：「及时公开」、「每年1月31日前」/,
    )
    assert.deepEqual(tellTicks(only('（三）其他事项')), [told(1), told(2), told(3)])
  })

  test('渠道的方框分印两行：合成一格', () => {
    const text = table(row(1).replace('政府网站', '■政府网站'), `□公示栏 ${'| '.repeat(13)}`, row(2), row(3))
    assert.equal(tellTicks(text)[0], told(1).replace('政府网站', '■政府网站/□公示栏'))
  })
})

describe('没有表头的竖线文字', () => {
  const row = (seq: number | string, ticks = '√ | | √ | |') =>
    `${seq} | 社会救助 | 低保 | 低保标准 | ${duty} | ${ticks}`

  test('三行以上、九成与国家标准目录的样式相符：按样式读，并请人核对各列', () => {
    const text = [row(1), row(2), row(3)].join('\n')
    assert.deepEqual(
      tellTicks(text),
      [1, 2, 3].map((seq) => `${seq}｜社会救助｜低保｜低保标准｜${dutyTold}｜√-√-`),
    )
    assert.match(doubtsOf(readPlainText(text)).join(), /（文字）：这张表没有表头，各列都与国家标准目录的样式相符/)
  })

  test('多出两列层级：叫不出是哪一级，勾选不读', () => {
    const text = [1, 2, 3].map((seq) => row(seq, '√ | | √ | | √ | √ |')).join('\n')
    const reading = readPlainText(text)
    assert.equal(reading.rows.length, 3)
    assert.deepEqual(Object.values(reading.rows[0]!.levels), [null, null, null, null])
    assert.match(doubtsOf(reading).join(), /「公开层级（第1列）」不知道是/)
  })

  test('前面的页面文字不妨碍', () => {
    assert.equal(tell(`首页 | 政务公开\n${[row(1), row(2), row(3)].join('\n')}`).length, 3)
  })

  test('只有两行，或内容不相符：拒绝，不猜', () => {
    assert.throws(() => tell([row(1), row(2)].join('\n')), { code: 'IMP_HEADER' })
    const other = (seq: number) => `${seq} | 张村 | 组长 | 会议室 | 地址 | 电话 | 备注一 | 备注二 | √ | | √ | |`
    assert.throws(() => tell([other(1), other(2), other(3)].join('\n')), { code: 'IMP_HEADER' })
  })
})

describe('一行表头里有别的列', () => {
  const head = (front: string) => `${front} | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |`
  const line = (front: string, more = '') => `${front} | 标准 | ${duty} |${more}`
  const told = (front: string) => `${front}｜标准｜${dutyTold}`

  test('领域一列在一级事项前面：各列照印的次序，领域不当作一级事项', () => {
    const text = [
      head('序号 | 领域 | 一级事项 | 二级事项'),
      line('1 | 民政 | 社会救助 | 低保'),
      line('2 | 特困', ' | |'),
      line('3 | 民政 | 养老服务 | 津贴'),
    ].join('\n')
    assert.deepEqual(tell(text), ['1｜社会救助｜低保', '2｜社会救助^｜特困', '3｜养老服务｜津贴'].map(told))
    assert.deepEqual(readPlainText(text).rows[0]!.extra, { 领域: '民政' })
  })

  test('编码一列只有数', () => {
    const text = [
      head('序号 | 事项编码 | 一级事项 | 二级事项'),
      line('1 | 1001 | 社会救助 | 低保'),
      line('2 | 1002 | 特困', ' |'),
      line('3 | 1003 | 养老服务 | 津贴'),
    ].join('\n')
    assert.deepEqual(tell(text), ['1｜社会救助｜低保', '2｜社会救助^｜特困', '3｜养老服务｜津贴'].map(told))
  })

  test('序号在一级事项后面', () => {
    const text = [
      head('一级事项 | 序号 | 二级事项'),
      line('社会救助 | 1 | 低保'),
      line('2 | 特困'),
      line('养老服务 | 3 | 津贴'),
    ].join('\n')
    assert.deepEqual(tell(text), ['1｜社会救助｜低保', '2｜社会救助^｜特困', '3｜养老服务｜津贴'].map(told))
  })
})

describe('怎样知道空格留着', () => {
  const front = (seq: number) => `${seq} | 社会救助 | 临时救助 | 救助标准 | ${duty}`
  const ticks = (text: string) => tellTicks(text).map((told) => told.split('｜').at(-1))

  test('各行末尾空格一样多而长短不同：补宽度的空格会让各行一样长', () => {
    const short = `2 | 特困供养 | 供养标准 | ${duty} | √ | √ | √ | |`
    assert.deepEqual(ticks(table(`${front(1)} | √ | √ | √ | |`, short, `${front(3)} | √ | √ | √ | |`)), [
      '√√√-',
      '√√√-',
      '√√√-',
    ])
    assert.deepEqual(ticks(table(`${front(1)} | √ | √ | √ | |`, `${short} |`, `${front(3)} | √ | √ | √ | |`)), [
      '????',
      '????',
      '????',
    ])
    assert.deepEqual(ticks(table(`${front(1)} | √ | √ | √ | |`, short)), ['????', '????'])
  })

  test('一格一行：中间独占一行的竖线是空格；末尾连着的竖线只补宽度', () => {
    const lines = (marks: string) =>
      table(...[1, 2, 3].map((seq) => `${front(seq).replaceAll(' | ', ' |\n')} |\n${marks}`))
    assert.deepEqual(ticks(lines('√ |\n|\n√ |\n|')), ['√-√-', '√-√-', '√-√-'])
    assert.deepEqual(ticks(lines('√ |\n√ |\n||')), ['????', '????', '????'])
  })

  test('一行里孤零零的一个空格可能是漏字，多数行没有空格就不算', () => {
    const text = table(
      ...[1, 2, 3, 4, 5].map((seq) => `${front(seq)} | √ | √ | | |`),
      `6 | 社会救助 | 临时救助 | | 救助标准 | ${duty} | √ | √ | |`,
    )
    assert.deepEqual(ticks(text), ['????', '????', '????', '????', '????', '????'])
  })
})

describe('内容不全的行', () => {
  const row = (seq: number) => `${seq} | 社会救助 | 临时救助 | 救助标准 | ${duty} | √ | | √ | |`
  const told = (seq: number) => `${seq}｜社会救助｜临时救助｜救助标准｜${dutyTold}`

  test('只有序号：不是事项，请人核对', () => {
    const text = table(row(1), '2 | | | | | | | | | | | | |', row(3))
    assert.deepEqual(tell(text), [told(1), told(3)])
    assert.match(doubtsOf(readPlainText(text)).join(), /（文字第4行）：这一行只有序号，没有内容/)
  })

  test('序号加一格：不知道是哪一格，全部不定', () => {
    const text = table(row(1), '2 | 待补充 | | | | | | | | | | | |', row(3))
    assert.deepEqual(tell(text), [told(1), '2｜?!｜?｜?｜?｜?｜?｜?', told(3)])
  })

  test('两段都像依据：名称、内容、依据不定，其余照读', () => {
    const text = table(row(1), row(2), '3 | 救助 | 低保 | 《某某》 | 及时公开 | 县民政局 | 政府网站 | √ | | √ | |')
    assert.equal(tell(text)[2], '3｜?!｜?｜?｜?｜及时公开｜县民政局｜政府网站')
  })

  test('名称本身像主体（养老机构）：各格数目说明白时照读', () => {
    const text = table(
      `1 | 社会救助 | 临时救助 | 救助标准 | ${duty} | √ | √ | | |`,
      `2 | 社会救助 | 养老机构 | 救助标准 | ${duty} | √ | √ | | |`,
      `3 | 养老机构 | 救助标准 | ${duty} | √ | √ | | |`,
    )
    assert.deepEqual(tell(text).slice(1), [
      `2｜社会救助｜养老机构｜救助标准｜${dutyTold}`,
      `3｜社会救助^｜养老机构｜救助标准｜${dutyTold}`,
    ])
  })
})

describe('整行只有一格：小标题和说明不是内容', () => {
  const row = (seq: number) => `${seq} | 社会救助 | 临时救助 | 救助标准 | ${duty} | √ | | √ | |`
  const told = (seq: number, more = '') => `${seq}｜社会救助｜临时救助｜救助标准${more}｜${dutyTold}`
  const only = (words: string) => tell(table(row(1), `${words} ${'| '.repeat(13)}`, row(2)))

  for (const words of [
    '某县救助目录',
    '某县救助目录（试行）',
    '民政领域',
    '事项清单',
    '备注：甲',
    '注：甲',
    '说明：甲',
    '填表人',
    '填报单位',
    '制表',
    '附：甲',
    '附件：甲',
    '一、救助',
    '第二部分救助',
    '第三章救助',
    '（一）救助',
  ])
    test(words, () => assert.deepEqual(only(words), [told(1), told(2)]))

  test('别的话是上一项的内容；不是列表的下一条就请人核对', () => {
    assert.deepEqual(only('2.救助程序'), [told(1, '/2.救助程序'), told(2)])
    assert.deepEqual(only('救助程序'), [told(1, '/救助程序!'), told(2)])
  })

  test('第一行之前的话不是内容', () => {
    assert.deepEqual(tell(table(`救助程序 ${'| '.repeat(13)}`, row(1), row(2))), [told(1), told(2)])
  })
})

describe('行的宽度', () => {
  const full = (front: string) => `${front} | ${duty} | √ | | √ | |`

  test('第一个序号之前还有一项（上一页的最后一项）：也是一行', () => {
    assert.deepEqual(
      tell(
        table(
          full('社会救助 | 低保 | 低保标准'),
          full('2 | 社会救助 | 特困 | 供养标准'),
          full('3 | 养老服务 | 津贴 | 津贴标准'),
        ),
      ),
      [
        `?｜社会救助｜低保｜低保标准｜${dutyTold}`,
        `2｜社会救助｜特困｜供养标准｜${dutyTold}`,
        `3｜养老服务｜津贴｜津贴标准｜${dutyTold}`,
      ],
    )
  })

  test('表头之外多几格空的（合并多列的残余）：去掉', () => {
    assert.deepEqual(
      tellTicks(table(...[1, 2, 3].map((seq) => `${full(`${seq} | 社会救助 | 低保 | 低保标准`)} | | |`))),
      [1, 2, 3].map((seq) => `${seq}｜社会救助｜低保｜低保标准｜${dutyTold}｜√-√-`),
    )
  })
})
