import { around, type Found, type PageUnderCheck, typedParts } from '../model.ts'
import { checkWords, say } from '../words.ts'

/**
 * What stands in a form until somebody fills it in. 张某某 is how a person's name is told, and 3201××××1234 how a number
 * is hidden: neither is meant.
 */
const placeholders = [
  /(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])(?=[\p{Script=Han}（(）)，。、：]|$)/gu,
  /(?<=[\p{Script=Han}（(，。、：]|^)(?<![\d*Xx×])[×✕╳]{2,}(?![\d*])/gu,
  /某某(?=单位|机关|局|委员会|镇|乡|街道|社区|公司|部门|村委会|县|年|月)/g,
  /某年某月(?:某日)?|某月某日/g,
  /[（(【[]?(?:此处|这里|请在此|在此)(?:填写|输入|插入|添加)[^，。；\s]{0,20}[）)】\]]?/g,
  /[（(【[](?:请填写|请输入|待填写|待补充|待定|待确认|待核实|略)[^）)】\]]{0,20}[）)】\]]|待填写|待补充/g,
  /_{4,}|＿{3,}/g,
  /(?:^|\s)年\s+月\s+日|(?:19|20)\d{2}年\s+月(?:\s+日)?/g,
  /lorem ipsum|单击此处|点击此处(?:输入|添加)/gi,
]

/** 占位文字, 重复标题. */
export function* wordingFindings(page: PageUnderCheck): Generator<Found> {
  for (const [part, { text, number }] of typedParts(page, checkWords.parts))
    for (const pattern of placeholders)
      for (const found of text.matchAll(pattern)) {
        const words = around(text, found.index, found.index + found[0].length)
        const [says, mend] = say.placeholder(found[0].trim() || found[0])
        const paragraph = part === checkWords.parts.body ? number : null
        yield {
          rule: 'placeholder',
          severity: 'must',
          place: { part, paragraph, around: words },
          says,
          mend,
          evidence: words,
        }
      }
  for (const { title, state } of page.twins.slice(0, 1)) {
    const [says, mend] = say.twin(say.draftOf[state] ?? state)
    const place = { part: checkWords.parts.title, paragraph: null, around: title }
    yield { rule: 'doubled-title', severity: 'hint', place, says, mend, evidence: title }
  }
}
