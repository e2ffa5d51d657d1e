import { createHash } from 'node:crypto'

/** Of nil returns a tenth is looked at, and at least three: a town signs a handful a quarter. */
export const sampleRule = { share: 10, least: 3 } as const

/** How many of so many are drawn. */
export const sampleSize = (population: number): number =>
  Math.min(population, Math.max(sampleRule.least, Math.ceil(population / sampleRule.share)))

/**
 * The nil returns to look at: those whose digest of county, quarter and id is smallest. Nobody chooses, and everybody
 * who has the list draws the same ones, in whatever order it comes.
 */
export function drawSample(ids: readonly string[], of: { county: string; quarter: string }): string[] {
  const placed = ids.map((id) => ({ id, place: digest(`${of.county} ${of.quarter} ${id}`) }))
  placed.sort((a, b) => (a.place < b.place ? -1 : 1))
  return placed.slice(0, sampleSize(ids.length)).map(({ id }) => id)
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
