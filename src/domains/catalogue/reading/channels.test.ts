import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
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
