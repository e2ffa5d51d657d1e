/** A cell of the printed table; null where a cell above or to the left reaches over the place. */
export interface Printed {
  text: string
  rowSpan: number
  colSpan: number
  /** How the words stand: number, title, tick, or body text. */
  kind: 'head' | 'number' | 'tick' | 'words'
}
export type PrintedRow = (Printed | null)[]
