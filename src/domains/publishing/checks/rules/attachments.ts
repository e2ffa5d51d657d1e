import { spokenName } from '#kernel/publication/attachments/model.ts'
import { readNumber } from '#law/numerals.ts'
import { around, type Found, type PageUnderCheck } from '../model.ts'
import { checkWords, say } from '../words.ts'

const part = checkWords.parts.attachments

/** 附件: unreadable ones, names that say nothing, and those that the text promises and nobody attached. */
export function* attachmentFindings(page: PageUnderCheck): Generator<Found> {
  for (const one of page.attachments) {
    const place = { part, paragraph: null, around: one.fileName }
    const name = spokenName(one)
    if (one.hasText === false) {
      const [says, mend] = say.silent(name)
      yield { rule: 'attachment-silent', severity: 'must', place, says, mend, evidence: one.sha256 }
    }
    if (!one.accessibleName && saysNothing(name)) {
      const [says, mend] = say.name(one.fileName)
      yield { rule: 'attachment-name', severity: 'hint', place, says, mend, evidence: `${one.id} ${one.fileName}` }
    }
  }
  yield* promisedFindings(page)
}

/** What cameras, scanners and office programs call a file by themselves. */
const saysNothing = (name: string): boolean =>
  /^(?:[\d\s._()（）-]*|(?:img|dsc|scan|mmexport|screenshot|doc|document|book|sheet|未命名|无标题|新建|扫描件?|扫描全能王|微信图片|屏幕截图|副本|附件|文档|工作簿|图片)[\w\s.()（）\u2014-]*(?:文档|工作表|演示文稿)?[\w\s.()（）-]*|[0-9a-f]{16,}|[0-9a-f-]{36})$/iu.test(
    name,
  )

const promised = /附件\s*(\d{1,3}|[一二三四五六七八九十]{1,3})?\s*[:：.．、]/g

/** 附件1：名单 at the end of a text is how an official letter lists what it comes with. */
function* promisedFindings({ text, attachments }: PageUnderCheck): Generator<Found> {
  for (const block of text.blocks)
    for (const found of block.text.matchAll(promised)) {
      const number = found[1] === undefined ? 1 : (readNumber(found[1]) ?? 1)
      if (number <= attachments.length) continue
      const [says, mend] = say.missingAttachment(found[0].replace(/[\s:：.．、]+$/, ''), attachments.length)
      const words = around(block.text, found.index, found.index + found[0].length)
      yield {
        rule: 'attachment-missing',
        severity: 'must',
        place: { part: checkWords.parts.body, paragraph: block.number, around: words },
        says,
        mend,
        evidence: words,
      }
    }
}
