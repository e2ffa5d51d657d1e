import type { Catalogue } from './make-catalogue.ts'
import type { Random } from './random.ts'

/** What stands around the table on the stored page. */
type TextQuirk = (text: string, catalogue: Catalogue) => string

const before =
  (words: string): TextQuirk =>
  (text) =>
    `${words}${text}`

export const textQuirks: Record<string, TextQuirk> = {
  // 5: adverts before the page
  'spam prefix': before(
    '• 在线娱乐大厅_彩云乐园官网_最新入口\n\n长者助手 登录\n您当前的位置： > >基层政务公开事项标准目录\n\n',
  ),
  'attachment name': before('附件：标准目录.xlsx\n\n'),
  breadcrumb: before('首页 >> 政务公开 >> 基层政务公开 >> 标准目录\n\n'),
  // 2: labels of the same names with the page's own values
  'metadata labels': before(
    '公开方式： 主动公开 有效期： 长期有效 公开时限： 长期公开 公开范围： 面向全社会 信息索取号： 000000000/2023-00001\n',
  ),
  'title numbered': before('（十三）'),
  'bracketed title': before('【新增领域】'),
  'trial mark': (text, { title }) => text.replace(title, `${title}（试行）`),
  'month line': (text, { title }) => text.replace(`${title}\n`, `${title}\n\n2020年8月\n`),
  footer: (text) => `${text.trimEnd()}\n主办：街道办事处\n网站标识码：0000000000\n版权所有 网站地图 联系我们\n`,
}

/** Most pages have something above the table and below it. */
const above = [
  '',
  '当前位置：首页 > 政务公开 > 基层政务公开 > 标准目录\n\n',
  '发布时间：2022-09-03 来源：区政府办公室 浏览次数：\n字体：【大 中 小】\n\n',
  '- 索 引 号：000000000/2023-00001\n- 发布机构：区政府办公室\n- 成文时间：2023年12月01日\n- 效力状态：有效\n',
]
const below = ['', '\n打印 关闭\n', '\n责任编辑：\n相关稿件\n', '\n【打印本页】 【关闭窗口】\n主办：区人民政府办公室\n']

export const onItsSite = (text: string, random: Random): string =>
  `${random.pick(above)}${text.trimEnd()}\n${random.pick(below)}`
