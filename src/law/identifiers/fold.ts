import { simplifiedOf } from './traditional.ts'

/** Blanks inside an identifier: a space of any width, a line break, an invisible mark. For use in character classes. */
export const BLANK = ' \\n\\u200b'

const forms: ReadonlyMap<string, string> = new Map([
  ...each('\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t', ' '),
  ...each('\r\v\f\u0085\u2028\u2029', '\n'),
  ...each('\u00ad\u200c\u200d\u2060\ufeff', '\u200b'),
  ...each('‐‑‒–—―−﹣﹘', '-'),
  ...each('∕⁄╱⧸', '/'),
  ...each('﹝【〖〘❲［[{｛『「〈<＜', '〔'),
  ...each('﹞】〗〙❳］]}｝』」〉>＞', '〕'),
  ...each('•‧・･∙⋅●', '·'),
  ...each('ⅩХ', 'X'),
  ['﹙', '('],
  ['﹚', ')'],
  ['〇', '0'],
  ...simplifiedOf,
])

const needsFold = new RegExp(
  `[！-～${[...forms.keys()].map((form) => `\\u${hex(form)}`).join('')}]|\\ud835[\\udfce-\\udfff]`,
  'g',
)

/**
 * The text as the finders see it: half-width, simplified, marks that look alike made one. Every UTF-16 unit stays at
 * its place, so that a position in the folded text is the position in the text as written.
 */
export const fold = (text: string): string => text.replace(needsFold, foldOne)

function foldOne(form: string): string {
  if (form.length === 2) return `${(form.charCodeAt(1) - 0xdfce) % 10}\u200b`
  return forms.get(form) ?? String.fromCharCode(form.charCodeAt(0) - 0xfee0)
}

function each(written: string, as: string): [string, string][] {
  return [...written].map((form) => [form, as])
}

function hex(form: string): string {
  return form.charCodeAt(0).toString(16).padStart(4, '0')
}
