import type { Edition, ElementText } from '#kernel/publication/model.ts'

/** An edition's text as it was typed into the form: the day may be none, the version says on what it was built. */
export interface Typed {
  title: string
  /** The body as the editor shows it. */
  body: string
  /** The body as the plain text field shows it. */
  bodyText: string
  elements: ElementText[]
  channels: string[]
  documentNumber: string
  formedOn: string
  version: number
  /** The writer's own save that the text goes on from; '' where it goes on from the version itself. */
  base: string
}

/** The form of an edition as it is kept, with every element its item demands today. */
export const typedOf = (edition: Edition, demanded: readonly string[], bodyText: string): Typed => ({
  title: edition.title,
  body: edition.body,
  bodyText,
  elements: elementsWith(edition.elements, demanded),
  channels: edition.channels,
  documentNumber: edition.documentNumber ?? '',
  formedOn: edition.formedOn.toString(),
  version: edition.version,
  base: '',
})

/** Demanded elements in their order, then those with text that the item demands no longer. */
export function elementsWith(given: readonly ElementText[], demanded: readonly string[]): ElementText[] {
  const texts = new Map(given.map(({ element, text }) => [element, text]))
  const more = given.filter(({ element, text }) => !demanded.includes(element) && text !== '')
  return [...demanded.map((element) => ({ element, text: texts.get(element) ?? '' })), ...more]
}
