import { startAutosave } from './editor/autosave.ts'
import { openEditor } from './editor/open-editor.ts'

/** The editor takes the place of the text field, unless somebody has begun to write in that one already. */
for (const place of document.querySelectorAll<HTMLElement>('[data-editor]')) {
  const field = place.querySelector('textarea')
  const form = place.closest('form')
  if (!field || !form) continue
  const untouched = field.value === field.defaultValue
  const editor = untouched ? openEditor(place, field) : null
  startAutosave(form, place, editor)
}
