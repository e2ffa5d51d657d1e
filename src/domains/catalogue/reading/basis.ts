import { lawRegister } from '#kernel/law-register.ts'
import { basisFindings } from '#law/citation/basis-findings.ts'
import type { FindingKind, Register } from '#law/citation/model.ts'
import type { CatalogueRow, ReadBasisCell, ReadingDeps } from './model.ts'
import type { Say, Spot } from './say.ts'

/** What is said when a catalogue is read; the rest (titles nobody registered, loose ones) waits for the row's own page. */
const said: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'repealed',
  'expired',
  'not-yet',
  'older-version',
  'no-such-article',
  'article-cut',
  'undefined-abbreviation',
  'vague',
])

/** Asks a register of laws, as of the last day it was kept up to: a reading knows no today. */
export const basisReader =
  (register: Register): ReadBasisCell =>
  (text) => {
    const findings = basisFindings(text, register, register.asOf)
    return {
      doubts: findings.filter(({ damaged }) => damaged).map(({ says }) => says),
      notes: findings.filter(({ kind }) => said.has(kind)).map(({ says }) => says),
    }
  }

/** Asks the register that comes with the program. */
export const readBasisCell: ReadBasisCell = basisReader(lawRegister)

/** Says what a person should know about a row's basis; only damaged words keep the row from being adopted. */
export function sayBasis({ basis, from }: CatalogueRow, spot: Omit<Spot, 'from'>, deps: ReadingDeps, say: Say): void {
  if (basis === null) return
  const { doubts, notes } = deps.readBasis(basis)
  const at = { ...spot, from: from.basis ?? null }
  for (const doubt of doubts) say.doubt(at, endless(doubt))
  for (const note of notes) say.note(at, endless(note))
}

/** The full stop is put behind every sentence when it is said. */
const endless = (sentence: string): string => sentence.replace(/。$/, '')
