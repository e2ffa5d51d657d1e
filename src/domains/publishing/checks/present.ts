import type { Place } from './model.ts'
import { checkWords as words } from './words.ts'

/** 正文第3段. */
export const placeWords = ({ part, paragraph }: Pick<Place, 'part' | 'paragraph'>): string =>
  paragraph === null ? part : words.paragraph(part, paragraph)
