import type { FigureKind } from './layout.ts'
import type { Figure } from './model.ts'

/** What a cell says: a figure, nothing (null without a fault), or something that is no figure. */
export interface ReadFigure {
  figure: Figure
  fault: null | 'no-figure' | 'too-big' | 'wrong-unit'
}

/** More than this is in no report of the country; it is two figures that lost the blank between them. */
export const MOST = 999_999_999

const blank = /^[-−—–―/]*$|^无$/
const lessBy = /减少?/
const moreBy = /^(?:增加?|\+)(?=\d)/

/**
 * The figure a cell says. Full-width digits, blanks around, 14,069 and a counting word behind are read; a minus, decimals
 * are read too and judged by rule 7. Anything else is no figure, and is never read in part.
 */
export function readFigure(text: string, kind: FigureKind): ReadFigure {
  const wide = text.normalize('NFKC')
  const plain = wide.replace(/[\s\u200b]/g, '')
  if (blank.test(plain)) return { figure: null, fault: null }
  if (/\d\s+[\d.,]/.test(wide)) return { figure: null, fault: 'no-figure' }
  const signed = kind === 'change' ? plain.replace(lessBy, '-').replace(moreBy, '') : plain
  if (kind === 'money' && /(?<!万)元$/.test(signed)) return { figure: null, fault: 'wrong-unit' }
  const bare = signed
    .replace(kind === 'money' || kind === 'cost' ? /万?元$/ : /[件项个条宗]$/, '')
    .replace(/[−–—]/, '-')
  if (!/^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/.test(bare)) return { figure: null, fault: 'no-figure' }
  const figure = Number(bare.replaceAll(',', ''))
  return Math.abs(figure) > MOST ? { figure: null, fault: 'too-big' } : { figure, fault: null }
}
