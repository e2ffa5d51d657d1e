import type { EditionText } from '../model.ts'
import { blocksOf } from './clean-body.ts'
import { commonBlocks, mergeBlocks, type Piece } from './merge-blocks.ts'
import { writeBlock } from './write-body.ts'

/** A field of an edition's text, as far as its form knows it; elements by their names. */
export type Field = 'title' | 'documentNumber' | 'formedOn' | 'body' | 'channels' | `element:${string}`

export type Choice = 'mine' | 'theirs' | 'both'

/** Both wrote here, and differently. `both` may be chosen where two texts can stand after one another. */
export interface Conflict {
  /** Name of the choice in a form. */
  readonly key: string
  readonly field: Field
  readonly mine: string
  readonly theirs: string
  readonly both: boolean
}

export interface Merge {
  readonly conflicts: readonly Conflict[]
  /** Fields in which something of theirs was taken without asking. */
  readonly taken: readonly Field[]
  readonly pieces: readonly Piece[]
  /** The text with the choices made; what nobody chose keeps both, or theirs where only one can stand. */
  settle(choices: ReadonlyMap<string, Choice>): EditionText
}

/** Brings two texts together, field by field, the body block by block. `base` is what both were made from, if known. */
export function mergeTexts(base: EditionText | null, mine: EditionText, theirs: EditionText): Merge {
  const conflicts: Conflict[] = []
  const taken = new Set<Field>()

  /** One value: whoever changed it wins; where both did, it is asked. */
  const line = (field: Field, from: string | null, own: string, other: string) => {
    if (own === other || other === from) return () => own
    if (own === from) {
      taken.add(field)
      return () => other
    }
    const both = field.startsWith('element:') && own.trim() !== '' && other.trim() !== ''
    conflicts.push({ key: `choice-${conflicts.length}`, field, mine: own, theirs: other, both })
    const { key } = conflicts.at(-1)!
    return (choices: ReadonlyMap<string, Choice>) => {
      const choice = choices.get(key) ?? (both ? 'both' : 'theirs')
      return choice === 'mine' ? own : choice === 'both' && both ? `${other}\n${own}` : other
    }
  }

  const title = line('title', base?.title ?? null, mine.title, theirs.title)
  const number = line(
    'documentNumber',
    base && (base.documentNumber ?? ''),
    mine.documentNumber ?? '',
    theirs.documentNumber ?? '',
  )
  const formedOn = line(
    'formedOn',
    base?.formedOn.toString() ?? null,
    mine.formedOn.toString(),
    theirs.formedOn.toString(),
  )
  const textIn = (text: EditionText | null, name: string) =>
    text ? (text.elements.find(({ element }) => element === name)?.text ?? '') : null
  const names = [...new Set([...theirs.elements, ...mine.elements].map(({ element }) => element))]
  const elements = names.map((name) => ({
    element: name,
    text: line(`element:${name}`, textIn(base, name), textIn(mine, name) ?? '', textIn(theirs, name) ?? ''),
  }))
  const channels = mergeSets(base?.channels ?? null, mine.channels, theirs.channels)
  if (channels.some((each) => !mine.channels.includes(each)) || mine.channels.some((each) => !channels.includes(each)))
    taken.add('channels')

  const [ownBlocks, otherBlocks] = [blockTexts(mine.body), blockTexts(theirs.body)]
  const pieces = mergeBlocks(
    base ? blockTexts(base.body) : commonBlocks(ownBlocks, otherBlocks),
    ownBlocks,
    otherBlocks,
  )
  if (pieces.some(({ kind }) => kind === 'theirs')) taken.add('body')
  const bodyKeys = pieces.map((piece) => {
    if (piece.kind !== 'conflict') return null
    const key = `choice-${conflicts.length}`
    const [own, other] = [piece.mine.join(''), piece.theirs.join('')]
    conflicts.push({ key, field: 'body', mine: own, theirs: other, both: own !== '' && other !== '' })
    return key
  })

  return {
    conflicts,
    taken: [...taken],
    pieces,
    settle: (choices) => ({
      title: title(choices),
      body: pieces.map((piece, place) => bodyOfPiece(piece, choices.get(bodyKeys[place] ?? '') ?? 'both')).join(''),
      elements: elements.map(({ element, text }) => ({ element, text: text(choices) })),
      channels,
      documentNumber: number(choices) || null,
      formedOn: Temporal.PlainDate.from(formedOn(choices)),
    }),
  }
}

const blockTexts = (html: string): string[] => blocksOf(html).map(writeBlock)

function bodyOfPiece(piece: Piece, choice: Choice): string {
  if (piece.kind !== 'conflict') return piece.blocks.join('')
  const [mine, theirs] = [piece.mine.join(''), piece.theirs.join('')]
  return choice === 'mine' ? mine : choice === 'theirs' ? theirs : theirs + mine
}

/** Each channel goes the way of whoever changed it; where nobody knows what it was, it stays chosen. */
function mergeSets(base: readonly string[] | null, mine: readonly string[], theirs: readonly string[]): string[] {
  const all = [...new Set([...theirs, ...mine])]
  if (!base) return all
  return all.filter((each) =>
    mine.includes(each) === base.includes(each) ? theirs.includes(each) : mine.includes(each),
  )
}
