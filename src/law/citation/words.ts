import { writeNumeral } from '../numerals.ts'
import { type Damage, type Finding, type Law, type LawKind, type LawVersion, type Mark, markOf } from './model.ts'

export const kindWords: Record<LawKind, string> = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'departmental-rule': '部门规章',
  'local-regulation': '地方性法规',
  'judicial-interpretation': '司法解释',
  'normative-document': '规范性文件',
  'party-document': '党内法规和文件',
}

const day = ({ year, month, day: number }: Temporal.PlainDate): string => `${year}年${month}月${number}日`

/** 《中华人民共和国民法典》; brackets inside a title become 〈〉. */
export const inBrackets = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`

const named = (law: Law): string => inBrackets(law.title)

/** The register's own word, where nobody has compared it with the published text. */
const unchecked = (mark: Mark): string => (mark === 'K' ? '（登记内容未经核对，改动前请查公布文本）' : '')

const numberOf = ({ number }: LawVersion): string => (number ? `（${number}）` : '')

const damages: Record<Damage, (title: string) => string> = {
  'no-opening': (title) => `“${title}》”缺少前书名号`,
  'no-closing': (title) => `“《${title}”缺少后书名号`,
  doubled: (title) => `“${title}”的书名号多了或者没有内容`,
  letters: (title) => `“${title}”中间夹有字母`,
  'lost-characters': (title) => `“${title}”有缺字`,
}

type Say = { [Kind in Finding['kind']]: (finding: Extract<Finding, { kind: Kind }>) => string }

const article = (value: number): string => `第${writeNumeral(value)}条`

/** What is wrong and what to do about it, for the person who keeps the catalogue. */
export const findingWords: Say = {
  repealed: ({ law, successors }) => {
    const by = successors.map(named).join('、')
    return `${named(law)}自${day(law.repealed!.on)}起废止${by ? `，由${by}替代` : ''}。请改引现行规定，并核对条款${unchecked(law.repealed!.mark)}。`
  },
  expired: ({ law, on }) => `${named(law)}施行到${day(on)}为止。请改引现在适用的文件，没有的删去${unchecked('K')}。`,
  'not-yet': ({ law, from }) => `${named(law)}自${day(from)}起施行，现在还不能作为依据。请核对。`,
  'older-version': ({ law, written, version, current }) =>
    `“${written}”是${named(law)}${version.name}年的文本，现行的是${current.name}年文本${numberOf(current)}。请改引现行文本，并核对条款${unchecked(markOf(current, 'number'))}。`,
  'number-differs': ({ law, written, known, mark }) =>
    `“${written}”与登记的${named(law)}文号“${known}”不一致。请对照公布文本核对${unchecked(mark)}。`,
  'no-number': ({ law, known, mark }) => `${named(law)}没有写文号。请补上“${known}”${unchecked(mark)}。`,
  'no-such-article': ({ law, article: value, version }) =>
    `${named(law)}${version.name}年文本共${version.articles}条，没有${article(value)}。请核对条款${unchecked(markOf(version, 'articles'))}。`,
  moved: ({ law, article: value, to, version }) =>
    to === null
      ? `${named(law)}自${version.from ? day(version.from) : '新文本施行'}起施行${version.name}年文本，条文序号有变动。请核对${article(value)}是否仍是所引内容。`
      : `${named(law)}自${version.from ? day(version.from) : '新文本施行'}起施行${version.name}年文本，原${article(value)}的内容现为${article(to)}。请核对：引旧文本的改引，已引新文本的不用改。`,
  'article-cut': ({ article: value }) => `“第${writeNumeral(value)}”后面缺少“条”字，可能没有写完。请补全条款。`,
  'loose-title': ({ title, law }) => `“${title}”不是规范名称，应写作${named(law)}。请改为全称或通用简称。`,
  'undefined-abbreviation': ({ title }) => `“${inBrackets(title)}”没有写明是哪一部。请写出全称。`,
  'unknown-title': ({ title, odd }) =>
    odd
      ? `“${inBrackets(title)}”不像法律法规或文件的名称，可能是原文损坏或混入的内容。请对照原件核对。`
      : `${inBrackets(title)}不在本系统的登记之内，没有核对是否有效。请自行核对文号和效力。`,
  spaced: ({ title }) => `“${title.replace(/\s+/g, '␣')}”中间有空格或换行，已按完整名称读取。请去掉空格。`,
  damaged: ({ title, how, law }) => `${damages[how](title)}${law ? `，应为${named(law)}` : ''}。请对照原件订正。`,
  vague: ({ words }) => `“${words}”没有写明是哪一部法律法规或文件。请写出名称、文号，能写到条款的写到条款。`,
  ditto: () => '“同上”没有对应的内容。请写出所引的名称。',
  unread: ({ words }) => `“${words}”没有识别为法律法规或文件。请核对。`,
}

export const sayFinding = (finding: Finding): string =>
  (findingWords[finding.kind] as (each: Finding) => string)(finding)
