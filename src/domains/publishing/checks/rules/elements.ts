import { spokenName } from '#kernel/publication/attachments/model.ts'
import { readNumber } from '#law/numerals.ts'
import type { Block, Evidence, Found, PageUnderCheck } from '../model.ts'
import { say, checkWords as words } from '../words.ts'

/** 本期无, and then perhaps why. */
const nothing = /^(?:(?:本期|本次|本年度?|本季度?|本月|目前|暂)无|无(?=[。；;，,（(：:\s]|$))/
const seeAttachment = /见\s*(附件\s*(\d{1,3}|[一二三四五六七八九十]{1,3})?)/
const seeText = /见(?:正文|上文|下文)/

/** How each demanded element is answered, in the order of the item. */
export const evidenceOf = (page: PageUnderCheck): Evidence[] =>
  page.demanded.map((element) => {
    const text = textOf(page, element)
    return text === '' ? elsewhere(page, element) : inField(page, element, text)
  })

const textOf = ({ elements }: PageUnderCheck, element: string): string =>
  elements.find((each) => each.element === element)?.text.trim() ?? ''

function inField(page: PageUnderCheck, element: string, text: string): Evidence {
  const attachment = attachmentMeant(page, text)
  if (attachment) return { element, by: 'attachment', place: attachment }
  const passage = seeText.test(text) ? passageOf(page.text.blocks, element) : null
  if (passage) return { element, by: 'passage', place: passage }
  return { element, by: nothing.test(text) ? 'nil' : 'field', place: words.parts.field }
}

function attachmentMeant({ attachments }: PageUnderCheck, text: string): string | null {
  const found = seeAttachment.exec(text)
  if (!found) return null
  const one = attachments[found[2] === undefined ? 0 : (readNumber(found[2]) ?? 1) - 1]
  return one ? nameOf(one) : null
}

const nameOf = (one: PageUnderCheck['attachments'][number]): string =>
  `${words.parts.attachments}${one.place}：${spokenName(one)}`

/** Where the field is empty, a passage under the element's own name or an attachment of that name answers it. */
function elsewhere({ text, attachments }: PageUnderCheck, element: string): Evidence {
  const passage = passageUnder(text.blocks, element)
  if (passage) return { element, by: 'passage', place: passage }
  const attachment = attachments.find((one) => spokenName(one).includes(element))
  if (attachment) return { element, by: 'attachment', place: nameOf(attachment) }
  return { element, by: 'missing', place: '' }
}

const numbering = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*/

/** A heading that is the element's name with something under it, or a paragraph that begins with it and goes on. */
function passageUnder(blocks: readonly Block[], element: string): string | null {
  for (const [at, block] of blocks.entries()) {
    const bare = block.text.replace(numbering, '')
    if (!bare.startsWith(element)) continue
    const rest = bare.slice(element.length).replace(/^[\s：:。]+/, '')
    const under = blocks[at + 1]
    const goesOn = /^\s*[：:]/.test(bare.slice(element.length)) && rest !== ''
    if (goesOn || (rest === '' && under && under.kind !== 'heading'))
      return words.paragraph(words.parts.body, block.number)
  }
  return null
}

function passageOf(blocks: readonly Block[], element: string): string | null {
  const block = blocks.find(({ text }) => text.includes(element))
  return block ? words.paragraph(words.parts.body, block.number) : null
}

/** 要素: what a field promises and does not keep. That one is missing altogether is said by the reasons against handing in. */
export function* elementFindings(page: PageUnderCheck): Generator<Found> {
  for (const { element, text: typed } of page.elements) {
    const text = typed.trim()
    const place = { part: element, paragraph: null, around: text.slice(0, 40).toWellFormed() }
    const evidence = `${element} ${text}`
    if (nothing.test(text) && text.replace(nothing, '').replace(/[\s\p{P}]/gu, '').length < 4) {
      const [says, mend] = say.nil(element)
      yield { rule: 'nil-reason', severity: 'must', place, says, mend, evidence }
    }
    const which = seeAttachment.exec(text)
    if (which && !attachmentMeant(page, text)) {
      const [says, mend] = say.seeAttachment(element, which[1]!)
      yield { rule: 'see-attachment', severity: 'must', place, says, mend, evidence }
    }
    if (seeText.test(text) && !passageOf(page.text.blocks, element)) {
      const [says, mend] = say.seeText(element)
      yield { rule: 'see-text', severity: 'hint', place, says, mend, evidence }
    }
  }
}
