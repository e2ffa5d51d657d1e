import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { foldChannel, isNamedOther, listOfSentence, readChannelWords, standardChannel } from './channel-words.ts'

/** Words and their channels, each unknown word with a question mark. */
const told = (text: string): string =>
  readChannelWords(text)
    .map(({ channel, known }) => `${channel}${known ? '' : '?'}`)
    .join(' ')

describe('一个渠道的名字', () => {
  test('前面可以有机关、地方的名字的', () => {
    const words =
      '政府网站 政府公报 公众号 客户端 新媒体平台 查阅点 政务服务中心 政务中心 政务大厅 便民服务站 公示栏 电子屏'
    for (const word of words.split(' ')) {
      assert.notEqual(standardChannel(word), null, word)
      for (const name of ['县', '江头镇', '某某自治县人民政府办公室某某街道某某村民委员会'])
        assert.equal(standardChannel(name + word), standardChannel(word), name + word)
      assert.equal(standardChannel('名'.repeat(25) + word), null, `长句不是名字：${word}`)
    }
  })

  test('前面有了别的字就是别的东西的', () => {
    const words =
      '公报 政府公开网 两微一端 两微 微信 手机APP 抖音 发布会 听证会 广播 电视 电台 纸质媒体 报纸 纸媒 办事大厅 入户 现场 现场公开 精准推送 推送 短信 其他'
    for (const word of words.split(' ')) {
      assert.notEqual(standardChannel(word), null, word)
      assert.equal(standardChannel(`甲乙${word}`), null, `甲乙${word}`)
    }
    assert.equal(standardChannel('甲乙网站'), null)
    assert.equal(standardChannel('甲乙官网'), null)
  })

  test('后面有了别的字也是', () => {
    for (const word of ['纸质媒体甲', '报纸亭', '纸媒甲', '其他甲', '其它甲', '广播甲', '现场甲', '推送甲', '短信甲'])
      assert.equal(standardChannel(word), null, word)
  })

  test('名字里已经是一个渠道的，后面再来一个就不是一个名字', () => {
    for (const first of '网站 公报 一端 媒体 公众号 微信 微博 广播 电视 推送 入户 发布会 听证会 公示栏 公开栏 公告栏'.split(
      ' ',
    ))
      for (const second of ['公示牌', '查阅点', '便民服务站'])
        assert.equal(standardChannel(`村${first}${second}`), null, first + second)
  })

  const words: [string, string | null][] = [
    ['县官网', 'site'],
    ['政府信息公开网站', 'site'],
    ['政务公开网', 'site'],
    ['政务两微', 'newmedia'],
    ['官方两微一端', 'newmedia'],
    ['两微端', 'newmedia'],
    ['三微', 'newmedia'],
    ['政务微博', 'newmedia'],
    ['微信账号', 'newmedia'],
    ['微博号', 'newmedia'],
    ['新闻听证会', 'press'],
    ['发布会听证会', 'press'],
    ['发布会,听证会', 'press'],
    ['发布会/新闻发布会', 'press'],
    ['发布会、听证会', 'press'],
    ['广播电视台', 'broadcast'],
    ['广播、电视', 'broadcast'],
    ['广播/电视台', 'broadcast'],
    ['纸质/宣传册', 'print'],
    ['纸质、宣传册', 'print'],
    ['纸质媒体(报', 'print'],
    ['纸质媒体(', 'print'],
    ['入户现场', 'onsite'],
    ['人户/现场', 'onsite'],
    ['入户、现场', 'onsite'],
    ['现场/入户', 'onsite'],
    ['村告示栏', 'board'],
    ['展示栏', null],
    ['展示村公示栏', 'board'],
    ['公示栏(电子屏)', 'board'],
    ['公示栏/电子屏', 'board'],
    ['公示栏大屏', 'board'],
    ['公示栏屏', 'board'],
    ['公示栏电子屏', 'board'],
    ['公示栏(电子屏)甲', null],
    ['公告窗', 'board'],
    ['公示墙', 'board'],
    ['电子显示屏', 'board'],
    ['显示显示屏', 'board'],
    ['LED显示屏', 'board'],
    ['led屏', 'board'],
    ['屏', null],
    ['其他_', 'other'],
    ['其他_图书馆', 'other'],
    ['其他(图书馆)', 'other'],
    ['其它：图书馆', 'other'],
    ['党群服务大厅', 'service'],
    ['服务中心', null],
    ['查询处', 'reading'],
    ['政府', null],
    ['政府网', 'site'],
    ['', null],
  ]
  for (const [word, channel] of words) test(`「${word}」`, () => assert.equal(standardChannel(word), channel))
})

test('词的前后：编号、标点、「等」不算', () => {
  for (const text of [
    '1.公报',
    '12、公报',
    '(3)公报',
    '3)公报',
    '（4）公报',
    '5．公报',
    '①公报',
    ' ⑳公报',
    '公报、',
    '公报。；',
    '：，公报',
    '、公报，',
    '公报等',
    '/公报|',
    '公 报',
  ])
    assert.equal(foldChannel(text), '公报', text)
  const others = ['123.公报', '()公报', '1公报', '公报等等', '公报1.', '等公报', '公报①', '甲1.公报', '公、报']
  for (const text of others) assert.notEqual(foldChannel(text), '公报', text)
})

test('有自己名字的：括号里可以注明，前面不能是别的话', () => {
  for (const text of ['档案馆（）', '档案馆（二楼）', '大喇叭', '村广播喇叭', 'https://a', 'HTTP://a', 'WWW.a', 'qq群'])
    assert.equal(isNamedOther(text), true, text)
  for (const text of ['见http://a', '见www.a', '档案馆二楼', '微信群甲']) assert.equal(isNamedOther(text), false, text)
})

describe('一串渠道', () => {
  const lists: [string, string][] = [
    ['', ''],
    ['1. ', ''],
    ['、、', ''],
    ['公报、公告栏', 'gazette board'],
    ['公报。公告栏|电台；广播;短信，推送,现场', 'gazette board broadcast broadcast push push onsite'],
    ['①公报②公告栏⑳电台', 'gazette board broadcast'],
    ['1.公报 2.公告栏', 'gazette board'],
    ['公报/公告栏', 'gazette board'],
    ['公报／ 公告栏', 'gazette board'],
    ['公报//公告栏', 'gazette board'],
    ['/公报/', 'gazette'],
    ['便民服务中心/公示栏', 'service board'],
    ['图书馆/公示栏', 'other board'],
    ['公报/某某处', 'other?'],
    ['公报和公告栏', 'gazette board'],
    ['公报和图书馆', 'gazette other'],
    ['公报和某某处', 'other?'],
    ['公报及公告栏与电台或现场', 'gazette board broadcast onsite'],
    ['和平县政府网站', 'site'],
    ['和平县', 'other?'],
    ['公报 公告栏', 'gazette board'],
    ['公告栏  某某处 公报', 'board other? gazette'],
    ['某某 处', 'other? other?'],
    ['公开 查阅 点', 'reading'],
    ['公 开 查 阅点', 'reading'],
    ['公 开 查 阅 点', 'reading'],
    ['某某 政 务 两 微 公报', 'other? newmedia gazette'],
    ['某某 新闻 发布 会 公报', 'other? press gazette'],
    ['信用中国 网站 公报', 'other gazette'],
    ['公报公告栏', 'gazette board'],
    ['政府网站公报', 'site gazette'],
    ['入户公报', 'onsite gazette'],
    ['公报其他', 'gazette other'],
    ['其他公报', 'other?'],
    ['公报某某处', 'other?'],
    ['便民服务中心公示栏', 'board'],
    ['便民服务站公示栏', 'board'],
    ['查阅点公示栏', 'board'],
    ['现场公示栏', 'onsite board'],
    ['其他：政府网站', 'other'],
    ['其他（公报、公告栏）', 'other'],
    ['公报（县）、公告栏', 'other? board'],
    ['公报）、公告栏', 'other? board'],
    ['公报（、（）、）、公告栏', 'other? board'],
    ['公告栏（电子屏、显示屏）、公报', 'board gazette'],
    ['入户 / 现场', 'onsite onsite'],
    ['广播 、电视', 'broadcast broadcast'],
    ['社区/企事业单位/村公示栏', 'board'],
    ['社区、企事业单位、村公示栏（电子屏）', 'board'],
    ['公报 社区 / 企事业单位 、 村 （居） 公示栏 （ 电子屏 ） 公告栏', 'gazette board board'],
    ['社区、企事业单位、村()公示栏 社区、企事业单位、村公示栏', 'board board'],
    ['社区/企事业单位/村 公示栏 公报', 'board gazette'],
    ['公报 社区 、企事业单位 /村（居）公示栏 公告栏', 'gazette board board'],
    ['社区、企事业单位、村公示栏（ 电子屏 ）', 'board'],
    ['便民服务中心//公示栏', 'service board'],
    ['便民服务中心 公示栏 某某处', 'service board other?'],
    ['公  开  查  阅点 某某处', 'reading other?'],
    [`${'某'.repeat(58)}公报电台`, 'other?'],
  ]
  for (const [text, channels] of lists) test(text || '空', () => assert.equal(told(text), channels))

  test('不认识的词照原样说出，编号、空格不算', () => {
    assert.deepEqual(
      readChannelWords('①某某處、 各镇 政府'),
      ['某某处', '各镇', '政府'].map((text) => ({ text, channel: 'other', known: false })),
    )
    assert.deepEqual(readChannelWords('公报'), [{ text: '公报', channel: 'gazette', known: true }])
    assert.deepEqual(
      readChannelWords('/某某处/、//各镇//。 县局 ').map(({ text }) => text),
      ['某某处', '各镇', '县局'],
    )
    assert.deepEqual(readChannelWords('社区、企事业单位、村 公示栏 （ 电子屏 ）'), [
      { text: '社区/企事业单位/村公示栏(电子屏)', channel: 'board', known: true },
    ])
  })
})

describe('写成句子', () => {
  const begins = ['通过', '通過', '利用', '依托', '在', '主要通过', '主要在', '']
  for (const begin of begins)
    test(`「${begin}…」`, () => assert.equal(listOfSentence(`${begin}公报、电台`), '公报、电台'))

  const ends =
    '公开 公開 公布 发布 發布 公示 公开。 公示. 予以公开 及时公开 主动公开 对外公开 向社会公开 向社會公開 主动及时向社会公开 多种渠道公开 多種方式公布 形式公开 媒体發布 媒體公开 途径公开 多种公开'
  for (const end of ends.split(' '))
    test(`「…${end}」`, () => assert.equal(listOfSentence(`公报、电台${end}`), '公报、电台'))

  test('别处的这些字不动', () => {
    for (const text of ['在线平台', '电台、通过公报', '公开查阅点', '公示，电台', '电台渠道', '电台。', '多种电台'])
      assert.equal(listOfSentence(text), text)
  })

  test('除了这些字没有别的：原样留着，由人来定', () => {
    for (const text of ['公示', '主动公开', '通过', '主动公開。']) assert.equal(listOfSentence(text), text)
  })
})
