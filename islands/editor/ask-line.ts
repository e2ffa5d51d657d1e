import { editorToolWords as words } from './words.ts'

interface Question {
  label: string
  hint: string
  value: string
  /** Takes what was typed; answers what is wrong with it, or null. */
  take(typed: string): string | null
  /** Where the cursor goes when it is over. */
  back(): void
}

/** Asks for one line below the toolbar. One question at a time. */
export function askLine(bar: HTMLElement, { label, hint, value, take, back }: Question): void {
  bar.querySelector('.editor-ask')?.remove()
  const part = document.createElement('div')
  part.className = 'editor-ask'
  const name = document.createElement('label')
  const input = document.createElement('input')
  input.type = 'text'
  input.value = value
  name.append(label, input)
  const said = document.createElement('p')
  said.className = 'hint'
  said.setAttribute('role', 'status')
  said.textContent = hint
  const apply = button(words.apply)
  const cancel = button(words.cancel)
  const close = () => {
    part.remove()
    back()
  }
  const finish = () => {
    const wrong = take(input.value.trim())
    if (wrong === null) part.remove()
    else said.textContent = wrong
  }
  apply.addEventListener('click', finish)
  cancel.addEventListener('click', close)
  input.addEventListener('keydown', (event) => {
    // Enter in here must not send the whole form.
    if (event.key === 'Enter') event.preventDefault()
    if (event.key === 'Enter') finish()
    if (event.key === 'Escape') close()
  })
  part.append(name, apply, cancel, said)
  bar.append(part)
  input.focus()
  input.select()
}

function button(label: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  return made
}
