import type { Editor } from '@tiptap/core'

/** The text of an edition as the server gives it back. */
export interface MergedText {
  title: string
  body: string
  elements: { element: string; text: string }[]
  channels: string[]
  documentNumber: string
  formedOn: string
}

const input = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)

export const valueIn = (form: HTMLFormElement, name: string): string => input(form, name)?.value ?? ''

export function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = input(form, name)
  if (field && field.value !== value) field.value = value
}

/** Everything that is typed, as it is sent; the token is of the session and not of the text. */
export const fieldsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '_token',
  )

/** What is typed, without what only says on what it was built. */
export const textOfForm = (form: HTMLFormElement): string =>
  JSON.stringify(fieldsOf(form).filter(([name]) => name !== 'version' && name !== 'base'))

/** Shows a text in the form; the cursor stays about where it was. */
export function showText(form: HTMLFormElement, editor: Editor | null, text: MergedText): void {
  setValue(form, 'title', text.title)
  setValue(form, 'documentNumber', text.documentNumber)
  setValue(form, 'formedOn', text.formedOn)
  showElements(form, text.elements)
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="channels"]'))
    box.checked = text.channels.includes(box.value)
  if (editor) showBody(editor, text.body)
}

function showElements(form: HTMLFormElement, elements: MergedText['elements']): void {
  const names = [...form.querySelectorAll<HTMLInputElement>('input[name="element[]"]')]
  const texts = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[name="elementText[]"]')]
  for (const [place, name] of names.entries()) {
    const found = elements.find(({ element }) => element === name.value)
    const field = texts[place]
    if (found && field && field.value !== found.text) field.value = found.text
  }
}

export function showBody(editor: Editor, html: string): void {
  const { from } = editor.state.selection
  const focused = editor.isFocused
  editor.commands.setContent(html, { emitUpdate: true })
  if (focused) editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size))
}

/** Fills the form with fields as they were sent once. */
export function showFields(form: HTMLFormElement, editor: Editor | null, fields: readonly [string, string][]): void {
  const all = (name: string) => fields.filter(([each]) => each === name).map(([, value]) => value)
  const one = (name: string) => all(name)[0] ?? ''
  const texts = all('elementText[]')
  const elements = all('element[]').map((element, place) => ({ element, text: texts[place] ?? '' }))
  const lines = { title: one('title'), documentNumber: one('documentNumber'), formedOn: one('formedOn') }
  const inEditor = one('bodyKind') === 'html' ? editor : null
  showText(form, inEditor, { ...lines, body: one('body'), elements, channels: all('channels') })
  if (!editor) {
    setValue(form, 'body', one('body'))
    setValue(form, 'bodyKind', one('bodyKind'))
  }
  setValue(form, 'version', one('version'))
  setValue(form, 'base', one('base'))
}
