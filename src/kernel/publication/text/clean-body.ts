import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { type PageLimits, parseMarkup } from '#platform/documents/html/page-tree.ts'
import { type Block, bodyLimits, type Notes, textOf } from './model.ts'
import { type ReadBody, readBody } from './read-body.ts'
import { askedAttributes } from './source-node.ts'
import { TooMuch } from './too-much.ts'
import { tooMuchWords } from './words.ts'
import { writeBody } from './write-body.ts'

/** A body as it may be kept and shown, and what was left out of what came in. */
export interface CleanBody {
  html: string
  notes: Notes
}

/** Far beyond any text an office writes or pastes, and read in well under a second. */
const limits: PageLimits = { depth: 128, steps: 200_000, pieces: 400_000, tags: 200_000, references: 400_000 }

/** The blocks of a body, read anew from its markup: what is shown never depends on what was once checked. */
export function blocksOf(html: string): Block[] {
  return readMarkup(html).blocks
}

/** Cleans markup from anywhere. Throws `TooMuch`, whose message says what to do instead. */
export function cleanBody(html: string): CleanBody {
  const { blocks, notes } = readMarkup(html)
  const clean = writeBody(blocks)
  if (textOf(clean).length > bodyLimits.text) throw new TooMuch(tooMuchWords.text(bodyLimits.text))
  return { html: clean, notes }
}

function readMarkup(html: string): ReadBody {
  if (html.length > bodyLimits.markup) throw new TooMuch(tooMuchWords.markup())
  try {
    return readBody(parseMarkup(html, askedAttributes, limits))
  } catch (error) {
    if (error instanceof CannotReadFile) throw new TooMuch(tooMuchWords.tangled())
    throw error
  }
}
