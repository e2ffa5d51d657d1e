import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findHeader, titleBefore } from './find-header.ts'

/** Where the headings stand, and what each column is: "1-4 序号=seq …". */
const found = (texts: readonly string[], { broken = false, from = 0 } = {}): string | null => {
  const header = findHeader(texts, from, broken)
  if (!header) return null
  const columns = header.columns.map(({ title, head, levels }) => `${title}=${head ?? (levels.join('+') || '?')}`)
  return `${header.begin}-${header.end} ${columns.join(' ')}`
}
const words = (line: string) => line.split(' ')
const main = words('序号 公开事项 公开内容（要素） 公开依据 公开时限 公开主体 公开渠道和载体 公开对象 公开方式')
const sub = words('一级事项 二级事项 全社会 特定群体 主动 依申请')
const front =
  '序号=seq 公开事项/一级事项=level1 公开事项/二级事项=level2 公开内容（要素）=elements 公开依据=basis 公开时限=deadlineText 公开主体=body 公开渠道和载体=channels'
const whole = `${front} 公开对象/全社会=audienceAll 公开对象/特定群体=audienceSpecific 公开方式/主动=active 公开方式/依申请=onRequest`

describe('两行表头先后写下来：下行的列回到上行的组下', () => {
  test('国家标准目录的样式', () => assert.equal(found(['某县目录', ...main, ...sub, '1']), `1-16 ${whole}`))

  test('层级在层级下，合写的一列两级', () => {
    assert.equal(
      found([...main, '公开层级', ...sub, '县级', '乡、村级']),
      `0-18 ${whole} 公开层级/县级=county 公开层级/乡、村级=town+village`,
    )
  })

  test('公开方式印了两次：第二个上面是层级', () => {
    assert.equal(found([...main, '公开方式', ...sub, '县级', '乡级']), `0-18 ${whole} 县级=county 乡级=town`)
  })

  test('公开方式两次、主动和依申请也两次：各分一份', () => {
    assert.equal(
      found([...main, '公开方式', '公开层级', ...sub, '主动', '依申请', '县级', '乡级']),
      `0-21 ${whole} 公开方式/主动=active 公开方式/依申请=onRequest 公开层级/县级=county 公开层级/乡级=town`,
    )
  })

  test('公开方式两次而下行只有层级：层级在第二个下面', () => {
    assert.equal(
      found(words('公开内容 公开依据 公开时限 公开方式 公开方式 县级 乡级')),
      '0-7 公开内容=elements 公开依据=basis 公开时限=deadlineText 公开方式/县级=county 公开方式/乡级=town 公开方式=mode',
    )
    assert.equal(
      found(words('公开内容 公开依据 公开时限 公开方式 县级 乡级')),
      '0-6 公开内容=elements 公开依据=basis 公开时限=deadlineText 公开方式=mode 县级=county 乡级=town',
    )
  })

  test('下行里叫不出的名字属于它左边的组', () => {
    assert.equal(
      found([...main, '一级事项', '二级事项', '四级事项名', ...sub.slice(2)]),
      `0-16 ${whole.replace('公开内容', '公开事项/四级事项名=? 公开内容')}`,
    )
  })

  test('一个标题断在两行里（公开／时限）', () => {
    assert.equal(
      found(words('序号 公开事项 公开内容 公开 公开 公开主体 公开渠道 一级事项 二级事项 依据 时限')),
      `0-11 ${front.replace('（要素）', '').replace('和载体', '')}`,
    )
  })

  test('下行又印了上行的标题：不算两列', () => {
    assert.equal(
      found(words('序号 公开事项 公开内容 公开依据 公开时限 公开主体 公开渠道 一级事项 二级事项 公开内容 公开依据')),
      `0-11 ${front.replace('（要素）', '').replace('和载体', '')}`,
    )
  })

  test('下行印在上行前面：列在各自的位置，没有组名', () => {
    const names = '一级事项=level1 二级事项=level2'
    const duty = '公开内容（要素）=elements 公开依据=basis 公开时限=deadlineText 公开主体=body 公开渠道和载体=channels'
    assert.equal(
      found([...sub, ...main]),
      `0-15 序号=seq ${names} ${duty} 全社会=audienceAll 特定群体=audienceSpecific 主动=active 依申请=onRequest`,
    )
  })

  test('两行表头里的三级事项；一行表头里印在内容之后的事项照印', () => {
    assert.equal(
      found([...main, '一级事项', '二级事项', '三级事项', ...sub.slice(2)]),
      `0-16 ${whole.replace('公开内容', '公开事项/三级事项=level3 公开内容')}`,
    )
    assert.equal(
      found(words('序号 公开内容 一级事项 二级事项 公开依据 公开时限')),
      '0-6 序号=seq 公开内容=elements 一级事项=level1 二级事项=level2 公开依据=basis 公开时限=deadlineText',
    )
  })

  test('下行标题断下的半截不是一列', () => {
    for (const half of ['群体', '群众', '公开', '申请', '事项'])
      assert.equal(found([...main, ...sub.slice(0, 4), half, ...sub.slice(4)])?.replace(/^0-\d+ /, ''), whole, half)
    assert.match(found([...main, ...sub.slice(0, 4), '群体数', ...sub.slice(4)])!, / 公开对象\/群体数=\? /)
    assert.match(found([...main, ...sub.slice(0, 4), '上公开', ...sub.slice(4)])!, / 公开对象\/上公开=\? /)
  })

  test('同一行印了两个依据：两列', () => {
    assert.equal(
      found(words('序号 公开内容 公开依据 公开依据 公开时限')),
      '0-5 序号=seq 公开内容=elements 公开依据=basis 公开依据=basis 公开时限=deadlineText',
    )
  })

  test('公开方式两次而另有公开层级：层级在公开层级下面', () => {
    assert.equal(
      found(words('公开内容 公开依据 公开时限 公开方式 公开方式 公开层级 县级 乡级')),
      '0-8 公开内容=elements 公开依据=basis 公开时限=deadlineText 公开方式=mode 公开方式=mode 公开层级/县级=county 公开层级/乡级=town',
    )
  })

  test('公开方式两次，下行三个：分不匀，都在第一个下面', () => {
    assert.equal(
      found(words('公开内容 公开依据 公开时限 公开方式 公开方式 主动 依申请 主动公开 县级')),
      '0-9 公开内容=elements 公开依据=basis 公开时限=deadlineText 公开方式/主动=active 公开方式/依申请=onRequest 公开方式/主动公开=active 公开方式/县级=county',
    )
  })

  test('序号印了两次：没有组的事项在前一个之后', () => {
    assert.equal(
      found(words('序号 公开内容 公开依据 公开时限 公开主体 公开渠道 序号 一级事项 二级事项')),
      '0-9 序号=seq 一级事项=level1 二级事项=level2 公开内容=elements 公开依据=basis 公开时限=deadlineText 公开主体=body 公开渠道=channels 序号=seq',
    )
  })

  test('没有组的下行：事项在序号之后，其余在最后', () => {
    assert.equal(
      found(words('序号 公开内容 公开依据 公开时限 公开主体 公开渠道 一级事项 二级事项 全社会 主动 县级')),
      '0-11 序号=seq 一级事项=level1 二级事项=level2 公开内容=elements 公开依据=basis 公开时限=deadlineText 公开主体=body 公开渠道=channels 全社会=audienceAll 主动=active 县级=county',
    )
  })
})

test('一行表头：各列照印的次序，别的列在事项前面也不动', () => {
  assert.equal(
    found(words('序号 领域 一级事项 二级事项 公开内容 公开依据 公开时限')),
    '0-7 序号=seq 领域=? 一级事项=level1 二级事项=level2 公开内容=elements 公开依据=basis 公开时限=deadlineText',
  )
  assert.equal(
    found(words('一级事项 序号 二级事项 公开内容 公开依据 公开时限')),
    '0-6 一级事项=level1 序号=seq 二级事项=level2 公开内容=elements 公开依据=basis 公开时限=deadlineText',
  )
})

describe('什么是表头', () => {
  test('职责一侧至少三列，两列不够', () => {
    for (const three of ['公开时限 公开主体 公开渠道', '公开内容 公开主体 公开渠道', '公开依据 公开主体 公开渠道'])
      assert.notEqual(found(words(`序号 公开事项 ${three}`)), null, three)
    assert.equal(found(words('序号 公开事项 公开内容 公开依据 1')), null)
    assert.equal(
      found(words('序号 公开事项 公开内容 公开依据 公开时限 1')),
      '0-5 序号=seq 公开事项=item 公开内容=elements 公开依据=basis 公开时限=deadlineText',
    )
  })

  test('中间最多连着两个叫不出的名字；三个就断开，从后面重新开始', () => {
    const rest = words('公开事项 公开内容 公开依据 公开时限')
    const told = '公开事项=item 公开内容=elements 公开依据=basis 公开时限=deadlineText'
    assert.equal(found(['序号', '备注', '联系电话', ...rest]), `0-7 序号=seq 备注=? 联系电话=? ${told}`)
    assert.equal(found(['序号', '备注', '联系电话', '地址', ...rest]), `4-8 ${told}`)
  })

  test('断开以后，紧接着的标题是新的一串', () =>
    assert.match(found(words('公开内容 1 序号 公开内容 公开依据 公开时限'))!, /^2-6 序号=seq /))

  test('最后一个标题之后叫不出的名字不算列：那可能是第一行的内容', () => {
    assert.match(found(words('公开内容 公开依据 公开时限 备注'))!, /^0-3 /)
  })

  test('空格不断开；数、书名号、方框、勾、一个字、长句断开', () => {
    const between = (text: string) => found(['公开内容', '公开依据', text, '公开时限'])
    assert.match(between('')!, /^0-4 /)
    assert.match(between('联系电话')!, /^0-4 /)
    assert.match(between('联系电话2')!, /^0-4 /)
    assert.match(between('甲'.repeat(20))!, /^0-4 /)
    for (const text of [
      '2020年',
      '《条例》',
      '甲、乙，丙',
      '甲；',
      '甲。',
      '√',
      '■网站',
      '□网站',
      '甲',
      '甲'.repeat(21),
    ])
      assert.equal(between(text), null, text)
  })

  test('从给定的地方开始找', () => {
    const texts = [...main, ...sub, '1', ...main, ...sub]
    assert.match(found(texts, { from: 15 })!, /^16-31 /)
    assert.equal(found(texts, { from: 17 + 8 }), null)
  })

  test('图例留着，括号断行也合得上', () => {
    const header = findHeader(words('公开内容 公开依据 公开时限 公开渠道和载体（■必选 项，□可选项）'), 0, true)
    assert.equal(header!.legend, '(■必选项,□可选项)')
  })

  test('市级旁边没有县级：是哪一级不定', () => {
    assert.deepEqual(findHeader(words('公开内容 公开依据 公开时限 公开层级 市级 镇级'), 0, false)!.unsettledLevels, [
      '公开层级/市级',
    ])
  })
})

describe('窄列把标题断成几段', () => {
  test('最多四段，夹着的空行也算一段', () => {
    const head = (line: string) => found(line.split('|'), { broken: true })
    assert.equal(
      head('公|开|内|容|公|开|依|据|公|开|时|限'),
      '0-12 公开内容=elements 公开依据=basis 公开时限=deadlineText',
    )
    assert.equal(
      head('公开|（|要素|）内容|公开依据|公开时限'),
      '0-6 公开（要素）内容=elements 公开依据=basis 公开时限=deadlineText',
    )
    assert.match(head('公开|的|具体|内|容|公开依据|公开时限')!, /^1-7 的具体内容=elements /)
    assert.match(head('公开内容|公开依据|公开时限|公开渠道和载体|（在标注范围内至少选择其一公开）|1')!, /^0-5 /)
  })

  test('几段合成一个标题', () => {
    assert.equal(
      found(words('序 号 公开 事项 公开内容 （要素） 公开 依据 公开时 限 公开 主体'), { broken: true }),
      '0-12 序号=seq 公开事项=item 公开内容（要素）=elements 公开依据=basis 公开时限=deadlineText 公开主体=body',
    )
    assert.equal(
      found([...main, ...words('一级 事项 二级 事项 全 社会 特定 群体 主 动 依申 请')], { broken: true }),
      `0-21 ${whole}`,
    )
  })

  test('不从一个标题的半截开始：半截拼成的表头不算', () => {
    for (const line of [
      '特定 主体 渠道 公开内容',
      '依据 （要素） 依据 时间 要求',
      '依 时限 县级 内容 依据',
      '依申请 公开 途 径 公开主体 公开时限',
    ])
      assert.equal(found(words(line), { broken: true }), null, line)
  })

  test('依申请公开、县级是两个标题，不合成一个', () => {
    assert.match(
      found([...main, ...sub.slice(0, 5), '依申请公开', '县级', '乡级'], { broken: true })!,
      / 公开方式\/依申请公开=onRequest 县级=county 乡级=town$/,
    )
  })

  test('不是断开的文字里，一段就是一个标题', () => {
    assert.equal(found(words('序 号 公 开内 容 公开依 据 公开时 限')), null)
  })
})

describe('表前的标题', () => {
  const title = (...texts: string[]) => titleBefore(texts, texts.length)

  test('离表头最近、自称目录或清单的一行', () => {
    assert.equal(title('某县 目录', '甲', '乙'), '某县 目录')
    assert.equal(title('某县清单'), '某县清单')
    assert.equal(title('甲清单', '乙目录', '丙'), '乙目录')
    assert.equal(title('目录', ...Array(70).fill('')), '目录')
    assert.equal(title('事项清单', '公开一览表'), '公开一览表')
    assert.equal(title('某县目錄', ''), '某县目錄')
    assert.equal(title('某县清單\n发布时间：'), '某县清單')
  })

  test('隔了六段以上、超过八十字的不是', () => {
    assert.equal(title('目录', ...words('1 2 3 4 5')), '目录')
    assert.equal(title('目录', ...words('1 2 3 4 5 6')), null)
    assert.equal(title(`${'标'.repeat(78)}目录`), `${'标'.repeat(78)}目录`)
    assert.equal(title(`${'标'.repeat(79)}目录`), null)
  })

  test('表头之后的不是', () => assert.equal(titleBefore(['甲', '目录'], 1), null))
})

describe('别的说法的列名', () => {
  const duty = '公开内容 公开依据 公开时限'
  const three = '公开内容=elements 公开依据=basis 公开时限=deadlineText'

  test('前面的事项和类别，中间可以有空行', () => {
    assert.equal(found(words(`工作事项 ${duty}`)), `0-4 工作事项=item ${three}`)
    assert.equal(found(['', '类别', '', '工作事项', '', ...words(duty)]), `1-8 类别=level1 工作事项=item ${three}`)
    assert.equal(found(words(`某处 领域 目录名称 ${duty}`)), `2-6 目录名称=item ${three}`)
  })

  test('事项只认一列；没有事项，类别也不算', () => {
    assert.equal(found(words(`公开目录 工作事项 ${duty}`)), `1-5 工作事项=item ${three}`)
    assert.equal(found(words(`类别 ${duty}`)), `1-4 ${three}`)
  })

  test('已有事项的，前面的是标题', () => {
    assert.equal(found(words(`公开目录 公开事项 ${duty}`)), `1-5 公开事项=item ${three}`)
    assert.equal(found(words(`公开目录 一级事项 ${duty}`)), `1-5 一级事项=level1 ${three}`)
    assert.equal(found(words(`公开目录 目录名称 公开目录 ${duty}`)), `2-6 公开目录=item ${three}`)
  })

  test('后面的：缺的才是列名', () => {
    assert.equal(found(words(`${duty} 承办科室 公开平台 甲`)), `0-5 ${three} 承办科室=body 公开平台=channels`)
    assert.equal(found(words(`${duty} 公开主体 承办科室`)), `0-4 ${three} 公开主体=body`)
    assert.equal(found(words(`${duty} 备注 承办科室 1`)), `0-5 ${three} 备注=? 承办科室=body`)
    assert.equal(found(words(`公开事项 ${duty} 公开目录`)), `0-4 公开事项=item ${three}`)
    assert.equal(found(words(`${duty} 备注 承办科室 公开平台`)), `0-6 ${three} 备注=? 承办科室=body 公开平台=channels`)
  })

  test('职责一侧只有两列：要有事项和公开形式', () => {
    assert.equal(
      found(words('公开目录 公开内容 公开形式 公开时限')),
      '0-4 公开目录=item 公开内容=elements 公开形式=mode 公开时限=deadlineText',
    )
    assert.equal(found(words('公开目录 公开内容 公开时限')), null)
    assert.equal(found(words('公开内容 公开形式 公开时限')), null)
    assert.equal(found(words('公开事项 公开方式 公开内容 公开时限'))?.startsWith('0-4'), true)
  })

  test('前面是勾选的列名：到第一个序号为止；没有序号的都算', () => {
    assert.equal(found(words(`全社会 序号 ${duty} 序号`))?.split(' ')[0], '1-6')
    assert.equal(found(words(`全社会 ${duty}`))?.split(' ')[0], '0-4')
  })

  test('少了字才像列名的词，前面是不认识的词，就是下面的内容', () => {
    assert.equal(found(words(`${duty} 概况 社会`)), `0-3 ${three}`)
    assert.equal(found(words(`${duty} 概况 全社会`)), `0-5 ${three} 概况=? 全社会=audienceAll`)
    assert.equal(found(words(`${duty} 社会`)), `0-4 ${three} 社会=audienceAll`)
  })
})
