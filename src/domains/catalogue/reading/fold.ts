import { simplifiedOf } from './characters.ts'

/** Folding for recognition only: what is recognised is compared folded, what is read stays as written. */

const anythingToFold = /[^!-~\u4e00-\u9fff]/

/** Simplified characters, half-width marks, no white space. */
export function fold(text: string): string {
  const half = anythingToFold.test(text) ? text.normalize('NFKC').replace(/\s+/g, '') : text
  return simplify(half)
}

/** The code of the simplified form by the code of the traditional one, 0 for all others: one look for each character. */
const simplifiedCodes = new Uint16Array(0x10000)
for (const [traditional, simplified] of simplifiedOf)
  simplifiedCodes[traditional.charCodeAt(0)] = simplified.charCodeAt(0)

/** Traditional characters as simplified ones; most texts hold none and come back as they are. */
export function simplify(text: string): string {
  let simple = ''
  let done = 0
  for (let i = 0; i < text.length; i++) {
    const code = simplifiedCodes[text.charCodeAt(i)]!
    if (code === 0) continue
    simple += text.slice(done, i) + String.fromCharCode(code)
    done = i + 1
  }
  return done === 0 ? text : simple + text.slice(done)
}

/** A heading without what stands in brackets, and without marks at its ends. */
export const foldHeading = (text: string): string =>
  unbracket(fold(text)).replace(/^[*#:;,.、\-—]+|[*#:;,.、\-—]+$/g, '')

/** The words outside all brackets; of a heading that is one bracket, the words inside. */
function unbracket(text: string): string {
  const outside = text.replace(/[([{〔【<《][^)\]}〕】>》]*[)\]}〕】>》]/g, '')
  return outside === '' ? text.replace(/[()[\]{}〔〕【】]/g, '') : outside
}

/** What stands in brackets of a heading: there the legends of tick boxes are printed. */
export const bracketed = (text: string): string => (fold(text).match(/[([{〔【][^)\]}〕】]*[)\]}〕】]/g) ?? []).join('')
