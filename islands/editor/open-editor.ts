import { Editor } from '@tiptap/core'
import { writeBody } from '../../src/kernel/publication/text/write-body.ts'
import { extensions } from './extensions.ts'
import { readPasted } from './read-pasted.ts'
import { openToolbar } from './toolbar.ts'
import { editorToolWords as words } from './words.ts'

/** Puts the editor in the place of a text field; the form goes on sending the field, filled with the editor's markup. */
export function openEditor(place: HTMLElement, field: HTMLTextAreaElement): Editor {
  const { id } = field
  const label = document.querySelector<HTMLLabelElement>(`label[for="${id}"]`)
  const had = document.activeElement === field
  const surface = document.createElement('div')
  surface.className = 'editor-surface'
  const said = document.createElement('p')
  said.className = 'editor-said'
  said.setAttribute('role', 'status')
  const editor = new Editor({
    element: surface,
    extensions: extensions(),
    content: place.dataset['html'] ?? '',
    // The content security policy lets no style of a script pass, and typed numbers stay what was typed.
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-required': 'true',
        class: 'prose',
        ...(label ? { 'aria-labelledby': `${id}-label` } : {}),
        ...(field.getAttribute('aria-describedby')
          ? { 'aria-describedby': field.getAttribute('aria-describedby')! }
          : {}),
        ...(field.getAttribute('aria-invalid') ? { 'aria-invalid': 'true' } : {}),
      },
      transformPastedHTML: (html) => {
        const { blocks, notes, refused } = readPasted(html)
        said.textContent = refused ?? (notes.length > 0 ? `${words.pasted}${notes.join('')}` : '')
        return writeBody(blocks)
      },
    },
  })
  if (label) {
    label.id = `${id}-label`
    label.addEventListener('click', (event) => {
      event.preventDefault()
      editor.commands.focus()
    })
  }
  field.hidden = true
  field.removeAttribute('id')
  field.required = false
  field.after(openToolbar(editor), surface, said)
  const kind = place.querySelector<HTMLInputElement>('input[name=bodyKind]')
  const fill = () => {
    field.value = editor.getHTML()
    if (kind) kind.value = 'html'
  }
  fill()
  editor.on('update', fill)
  if (had) editor.commands.focus()
  return editor
}
