import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isNamedOther, standardChannel } from './channel-words.ts'
import { readChannels } from './channels.ts'
import type { Channel } from './model.ts'

const codes = (text: string) => readChannels(text, '').channels

describe('渠道的各种写法', () => {
  const words: [string, Channel[]][] = [
    ['政府网站 片区公示栏 村（居）公示栏', ['site', 'board']],
    ['1.政府网站；2.政务新媒体；3.其他', ['site', 'newmedia', 'other']],
    ['①县政府门户网站\n②政府公报', ['site', 'gazette']],
    ['发布会/听证会、广播电视', ['press', 'broadcast']],
    ['入户/现场', ['onsite']],
    ['人户／现场', ['onsite']],
    ['社区/企事业单位/村公示栏（电子屏）', ['board']],
    ['社区、企事业单位、村公示栏（电子屏）', ['board']],
    ['行政服务中心，便民服务站', ['service', 'station']],
    ['公开查 阅点', ['reading']],
    ['两微一端 纸质媒体 精准推送', ['newmedia', 'print', 'push']],
    ['政府网站和公示栏', ['site', 'board']],
    ['政府网站村公示栏', ['site', 'board']],
    ['政务服务中心公示栏', ['board']],
    ['微信群、村应急广播、信用中国网站', ['other']],
    ['其他：征地信息公开平台', ['other']],
    ['信用中国 网站、村务 公开栏', ['board', 'other']],
    ['县政府网站 政府公报 村务公开栏', ['site', 'gazette', 'board']],
    ['政府網站 公示欄', ['site', 'board']],
  ]
  for (const [text, expected] of words) test(text.replaceAll('\n', ' '), () => assert.deepEqual(codes(text), expected))

  test('不认识的词记作其他并留待人定，有名字的平台不必', () => {
    assert.match(readChannels('政府网站、各镇政府', '').doubts.join(), /「各镇政府」不在标准渠道里/)
    assert.deepEqual(readChannels('征地信息公开平台', '').doubts, [])
  })
})

describe('方框', () => {
  const template = (ticked: string, empty: string) =>
    [
      `${ticked}政府网站 ${empty}政府公报`,
      `${empty} 两微一端 ${ticked} 发布会/听证会`,
      `${ticked}社区/企事业单位/村公示栏（电子屏） ${empty}其他`,
    ].join('\n')
  for (const [ticked, empty] of ['■□', '●○', '▲△', '☑☐', '√□', 'R£', 'þ口', '■口'].map((pair) => [...pair])) {
    test(`${ticked} 与 ${empty}`, () => {
      assert.deepEqual(codes(template(ticked!, empty!)), ['site', 'press', 'board'])
    })
  }

  test('其他后面的文字属于其他', () => {
    assert.deepEqual(codes('□政府网站 ■其他 征地信息公开平台'), ['other'])
    assert.deepEqual(codes('■其他_图书馆'), ['other'])
  })

  test('一个也没勾、方框变成问号、只有勾没有渠道：不猜', () => {
    for (const text of ['□政府网站 □政府公报', '?政府网站\n?公示栏', '√']) {
      const read = readChannels(text, '')
      assert.deepEqual([read.channels, read.doubts.length], [null, 1], text)
    }
  })

  test('没有方框的渠道当作没勾，留待人定', () => {
    const read = readChannels('■政府网站 政府公报 ■两微一端', '')
    assert.deepEqual(read.channels, ['site', 'newmedia'])
    assert.match(read.doubts.join(), /「政府公报」前没有方框/)
  })

  test('表头说明 □ 是可选项：可选的单独记', () => {
    const read = readChannels('■政府网站 □公示栏', '(■必选项,□可选项)')
    assert.deepEqual([read.channels, read.optional], [['site'], ['board']])
  })

  test('开头是“口”的普通词不当作方框', () => assert.deepEqual(codes('口岸办网站'), ['other']))
})

describe('标准渠道的词汇：每个词单独一格', () => {
  const vocabulary: [Channel, string][] = [
    [
      'site',
      '政府网 政府网站 政府门户网站 某县人民政府网站 网站 官方网站 本级网站 部门网站 本部门网站 各部门网站 单位网站 本单位门户网站 政务网站 党务网站 省门户网站 市网站 县网站 区网站 镇网站 乡网站 官网 政府公开网 政务信息公开平台 政府信息公开专栏 政务公开专区',
    ],
    ['gazette', '政府公报 公报 某县政府公报'],
    [
      'newmedia',
      '两微一端 政务二微一端 一微一端 三微一端 两微 政务两微 两微多端 两微两端 官方微信 微信公众号 微信公众平台 微博 微博账号 微信订阅号 微信服务号 手机APP 抖音 抖音号 政务新媒体 新媒体平台 新媒体账号 新媒体矩阵 公众号 公众平台 公众账号 客户端 某县公众号',
    ],
    ['press', '发布会 新闻发布会 发布会/听证会 新闻发布会、听证会 发布会/新闻发布会 听证会'],
    ['broadcast', '广播 广播电视 广播/电视 广播、电视台 广播电视媒体 广播台 电视 电视台 电台'],
    ['print', '纸质 纸质媒体 纸质载体 纸质媒介 纸质材料 纸质媒体（报纸） 报纸 报刊 纸媒'],
    ['reading', '公开查阅点 信息查询点 查阅场所 政府信息查阅处 查阅室'],
    [
      'service',
      '政务服务中心 政府服务中心 行政服务大厅 便民服务中心 公共服务大厅 市民服务中心 惠民服务中心 为民服务中心 党群服务中心 群众服务中心 县政务服务中心 政务大厅 服务大厅 办事大厅 政务中心',
    ],
    ['station', '便民服务站 便民服务点 便民服务室 村便民服务站'],
    ['onsite', '入户 人户 入户/现场 现场、入户 现场 现场入户 入户公开 现场公示 上门告知 上门宣传 入户发放'],
    [
      'board',
      '公示栏 村公开栏 公告栏 告示栏 宣传栏 通知栏 告知栏 示栏 公开墙 公示牌 公示屏 公开板 宣传窗 公示栏（电子屏） 公示栏电子显示屏 电子屏 电子显示屏 显示屏 LED屏 LED显示屏 社区电子屏',
    ],
    ['push', '精准推送 各类精准推送 推送 定向推送 短信推送 个性化推送 短信 短信通知 短信平台'],
    ['other', '其他 其它 其他：网格群 其他(网格群)'],
  ]
  for (const [channel, words] of vocabulary)
    test(channel, () => {
      for (const word of words.split(' ')) {
        assert.equal(standardChannel(word), channel, word)
        assert.equal(
          standardChannel(`${word}甲乙丙丁`) === channel && channel !== 'other' && channel !== 'print',
          false,
          `${word}甲乙丙丁`,
        )
      }
    })

  test('只含渠道的词而名字不同的，是别的渠道', () => {
    for (const word of ['信用中国网站', '村应急广播', '展示栏', '微信群', '公示栏网站', '本县某部门网站'])
      assert.equal(standardChannel(word), null, word)
  })

  test('有自己名字的平台、场所：其他渠道，不必问', () => {
    for (const word of '信用平台 救助系统 信用中国网站 中国某某网 12345热线 某某app 图书馆 县档案馆 文化站 微信群 QQ群 工作群 应急广播 大喇叭 广播喇叭 喇叭 办事窗口 意见信箱 电子邮箱 图书馆（一楼） http://a www.a'.split(
      ' ',
    ))
      assert.equal(isNamedOther(word), true, word)
    for (const word of ['镇政府', '会议', '图书馆甲']) assert.equal(isNamedOther(word), false, word)
  })
})

describe('渠道写成句子或带网址', () => {
  const told: [string, Channel[]][] = [
    ['通过政府网站、广播电视等渠道向社会公开', ['site', 'broadcast']],
    ['主要通过政府网站、公示栏公开', ['site', 'board']],
    ['利用政府网站发布', ['site']],
    ['依托政府网站、公示栏等多种形式及时公开。', ['site', 'board']],
    ['在政府网站、公示栏予以公示', ['site', 'board']],
    ['通過政府網站、公示欄等媒體向社會公布', ['site', 'board']],
    ['■政府网站（http://www.example.invalid/a?b=1）', ['site']],
    ['■政府网站 https://example.invalid □公示栏', ['site']],
    ['政府网站/公示栏', ['site', 'board']],
    ['政府网站或公示栏', ['site', 'board']],
    ['政府网站与公示栏', ['site', 'board']],
    ['政府网站及公示栏', ['site', 'board']],
    ['政府网站；公示栏。精准推送|现场', ['site', 'onsite', 'board', 'push']],
    ['政府网站,公示栏，精准推送', ['site', 'board', 'push']],
    ['社区/企事业单位/村公示栏（电子屏）、政府网站', ['site', 'board']],
    ['社区、 企事业单位、 村（居）公示栏 （电子屏）', ['board']],
  ]
  for (const [text, expected] of told) test(text, () => assert.deepEqual(codes(text), expected))
})

describe('字母当方框（符号字体丢了）', () => {
  const told: [string, Channel[] | null][] = [
    ['R政府网站 £公示栏', ['site']],
    ['t政府网站 口公示栏', ['site']],
    ['þ 政府网站 £ 公示栏', ['site']],
    ['Þ政府网站、口公示栏', ['site']],
    ['£政府网站 R公示栏', ['board']],
    ['£政府网站 £公示栏', null],
    ['R某某大会 R政府网站', ['site', 'other']],
  ]
  for (const [text, expected] of told) test(text, () => assert.deepEqual(codes(text), expected))

  test('没有一个站在渠道前：就是字母', () => {
    assert.deepEqual(readChannels('T恤发放', '').channels, ['other'])
    assert.match(readChannels('T恤发放', '').doubts.join(), /「T恤发放」/)
  })
})

describe('定不了的', () => {
  test('名称被遮盖：不猜是哪个渠道', () => {
    for (const text of ['■（略） □公示栏', '■***网站', '■＊＊网站', '■xxx平台', '■(略)']) {
      const read = readChannels(text, '')
      assert.equal(read.channels, null, text)
      assert.match(read.doubts.join(), /名称被遮盖/, text)
    }
    assert.deepEqual(codes('□（略） ■公示栏'), ['board'], 'an empty box may stand before anything')
  })

  test('勾了不认识的：记作其他，留待人定', () => {
    const read = readChannels('■政府网站 ■民情恳谈', '')
    assert.deepEqual(read.channels, ['site', 'other'])
    assert.match(read.doubts.join(), /「民情恳谈」不在标准渠道里/)
  })

  test('教过的词照教的读，不再问', () => {
    const taught = new Map([['民情恳谈', 'onsite' as const]])
    assert.deepEqual(readChannels('■民情恳谈', '', taught), {
      channels: ['onsite'],
      optional: [],
      doubts: [],
    })
    assert.deepEqual(readChannels('政府网站、民情恳谈', '', taught).channels, ['site', 'onsite'])
    assert.deepEqual(readChannels('政府网站、民情恳谈', '', taught).doubts, [])
  })

  test('没有说 □ 可选，空框就是没勾', () => {
    assert.deepEqual(readChannels('■政府网站 □公示栏', '(■必选)').optional, [])
    for (const legend of ['(□可选)', '（“□”为可选）', '(□是可选项)', "('□'可选)"])
      assert.deepEqual(readChannels('■政府网站 □公示栏 □某某', legend).optional, ['board', 'other'], legend)
  })

  test('方框和渠道之间断行、渠道中间有空格', () => {
    assert.deepEqual(codes('■\n政府网站\n□\n公示栏'), ['site'])
    assert.deepEqual(codes('■公开 查阅点 □公示栏'), ['reading'])
    assert.deepEqual(readChannels('', ''), { channels: null, optional: [], doubts: [] })
  })
})

describe('方框与词的各种距离', () => {
  const said = (text: string, legend = '') => {
    const { channels, doubts } = readChannels(text, legend)
    return [channels?.join(' ') ?? null, ...doubts.map((doubt) => doubt.slice(0, 14))]
  }
  const lost = '渠道前的方框已丢失（显示为问'
  const none = '渠道都没有勾选，不能确定，请核'
  const told: [string, string | null, ...string[]][] = [
    ['?政府网站', null, lost],
    ['？ 政府网站', null, lost],
    ['政府网站\n? 公示栏', null, lost],
    ['政府网站?公示栏', 'site board'],
    ['□政府网站', null, none],
    ['√　', null, '渠道一格只有勾，没有渠道名称'],
    [' ■政府网站', 'site'],
    ['公报 ■政府网站 电台 □公示栏', 'site', '渠道「公报」前没有方框，当作', '渠道「电台」前没有方框，当作'],
    ['公报 □政府网站', null, '渠道「公报」前没有方框，当作', none],
    [
      '公报 ■某某会 ■ 某某处 ',
      'other',
      '渠道「公报」前没有方框，当作',
      '渠道「某某会」不在标准渠道里',
      '渠道「某某处」不在标准渠道里',
    ],
    ['■（略） ■公示栏', null, '渠道的名称被遮盖，不能确定是'],
    ['公报 ■（略）', null, '渠道「公报」前没有方框，当作', '渠道的名称被遮盖，不能确定是'],
    ['■*公示栏 ■xx镇公示栏', 'board'],
    ['■XxX公示栏', null, '渠道的名称被遮盖，不能确定是'],
    ['■其他村民小组', 'other'],
    ['■其它村民小组', 'other'],
    ['■非其他村民小组', 'other', '渠道「非其他村民小组」不在标准'],
    ['■信用平台', 'other'],
    ['■政府网站/□公示栏', 'site'],
    ['■政府网站|□公示栏', 'site'],
    ['■政府网站 (www.a.cn) □公示栏', 'site'],
    ['■政府网站（HTTP://a.cn/b）■公报', 'site gazette'],
    ['■政府网站 http://a.cn https://b.cn', 'site'],
    ['■公报http://', 'other', '渠道「公报http://」不'],
    ['■http://a.cn', 'other'],
    ['■公开 查阅点 电 台', 'reading', '渠道「电台」前没有方框，当作'],
    ['■公开 查阅点  公报', 'reading', '渠道「公报」前没有方框，当作'],
    ['■手机 APP 电台', 'newmedia', '渠道「电台」前没有方框，当作'],
    ['■某某 公报', 'other', '渠道「某某 公报」不在标准渠道'],
    ['■公报 某某', 'other', '渠道「公报 某某」不在标准渠道'],
    ['t公报甲 口公示栏', 'other', '渠道「公报甲」不在标准渠道里，'],
    ['t公报甲 口某某处', 'other', '渠道「公报甲」不在标准渠道里，'],
    ['■行政服务中心 公示栏', 'board'],
    ['■ ■政府网站', 'site other', '渠道「」不在标准渠道里，暂记作'],
    ['某某R政府网站', 'site'],
    ['口公报，R公告栏', 'board'],
    ['口公报；R公告栏', 'board'],
    ['口公报,Þ公告栏', 'board'],
    ['口公报;þ公告栏', 'board'],
  ]
  for (const [text, ...expected] of told)
    test(text.replaceAll('\n', ' '), () =>
      assert.deepEqual(
        said(text),
        expected.map((each, i) => (i === 0 ? each : each!.slice(0, 14))),
      ),
    )

  test('可选的图例', () => {
    for (const legend of ['"□"可选', '□为可选', '□是可选', '□可选']) {
      assert.deepEqual(readChannels('■政府网站 □公示栏', legend).optional, ['board'], legend)
      assert.deepEqual(readChannels('■政府网站', legend).optional, [], legend)
    }
    assert.deepEqual(readChannels('■政府网站 □公示栏', '■可选').optional, [])
  })

  test('认识的词不问教过的；教过的只用在这种版式', () => {
    assert.deepEqual(readChannels('公报', '', new Map([['公报', 'board' as const]])).channels, ['gazette'])
    assert.deepEqual(readChannels('■公报', '', new Map([['公报', 'board' as const]])).channels, ['gazette'])
  })

  test('渠道一格写的是公开方式：不知道是哪个渠道，留待人定', () => {
    assert.match(readChannels('主动公开', '').doubts.join(), /「主动公开」不在标准渠道里/)
  })
})
