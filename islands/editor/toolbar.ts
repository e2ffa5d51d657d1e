import type { Editor } from '@tiptap/core'
import { safeHref } from '../../src/kernel/publication/text/links.ts'
import { askLine } from './ask-line.ts'
import { type Tool, tableTools, textTools } from './tools.ts'
import { editorToolWords as words } from './words.ts'

/** The toolbar: one stop for the tab key, arrows within; Alt+F10 leads to it and Esc back, as editors commonly have it. */
export function openToolbar(editor: Editor): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'editor-bar'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', words.toolbar)
  bar.title = words.toolbarHelp
  const kinds = kindOf(editor)
  const groups = textTools.map((tools) => group(tools.map((tool) => buttonOf(editor, tool))))
  const link = linkTool(editor, bar)
  const inTable = group([captionTool(editor, bar), ...tableTools.map((tool) => buttonOf(editor, tool))])
  inTable.setAttribute('aria-label', words.tableTools)
  bar.append(kinds.select, ...groups.slice(0, -1), link, groups.at(-1)!, inTable)

  const show = () => {
    kinds.show()
    inTable.hidden = !editor.isActive('table')
    for (const { button, tool } of pressed) button.setAttribute('aria-pressed', String(tool.isOn!(editor)))
  }
  const pressed = [...known.get(editor)!].filter(({ tool }) => tool.isOn)
  editor.on('transaction', show)
  show()
  walkByArrows(bar, editor)
  return bar
}

const known = new WeakMap<Editor, Set<{ button: HTMLButtonElement; tool: Tool }>>()

function buttonOf(editor: Editor, tool: Tool): HTMLButtonElement {
  const button = makeButton(tool.label)
  if (tool.keys) {
    button.setAttribute('aria-keyshortcuts', tool.keys)
    button.title = `${tool.label}（${tool.keys.replace('Control', 'Ctrl')}）`
  }
  button.addEventListener('click', () => void tool.run(editor.chain().focus()).run())
  const all = known.get(editor) ?? new Set()
  known.set(editor, all.add({ button, tool }))
  return button
}

function makeButton(label: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  // The selection in the text stays where it is.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  return button
}

function group(children: readonly HTMLElement[]): HTMLElement {
  const part = document.createElement('div')
  part.setAttribute('role', 'group')
  part.append(...children)
  return part
}

/** Paragraph or heading. */
function kindOf(editor: Editor) {
  const select = document.createElement('select')
  select.setAttribute('aria-label', words.kind)
  for (const [value, label] of [
    ['0', words.paragraph],
    ['2', words.heading2],
    ['3', words.heading3],
    ['4', words.heading4],
  ] as const)
    select.append(new Option(label, value))
  select.addEventListener('change', () => {
    const level = Number(select.value)
    const chain = editor.chain().focus()
    if (level === 0) chain.setParagraph().run()
    else chain.setHeading({ level: level as 2 | 3 | 4 }).run()
  })
  const show = () => {
    select.value = String([2, 3, 4].find((level) => editor.isActive('heading', { level })) ?? 0)
  }
  return { select, show }
}

function linkTool(editor: Editor, bar: HTMLElement): HTMLElement {
  const set = makeButton(words.link)
  set.setAttribute('aria-keyshortcuts', 'Control+K')
  const ask = () =>
    askLine(bar, {
      label: words.linkAddress,
      hint: words.linkHint,
      value: String(editor.getAttributes('link')['href'] ?? 'https://'),
      take: (typed) => {
        const href = safeHref(/^[\w.+-]+@[\w.-]+$/.test(typed) ? `mailto:${typed}` : typed)
        if (href === null) return words.linkRefused
        const chain = editor.chain().focus().extendMarkRange('link')
        if (editor.state.selection.empty && !editor.isActive('link'))
          chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
        else chain.setMark('link', { href }).run()
        return null
      },
      back: () => editor.commands.focus(),
    })
  set.addEventListener('click', ask)
  editor.view.dom.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
    event.preventDefault()
    ask()
  })
  const unset = makeButton(words.unlink)
  unset.addEventListener('click', () => editor.chain().focus().extendMarkRange('link').unsetMark('link').run())
  return group([set, unset])
}

function captionTool(editor: Editor, bar: HTMLElement): HTMLButtonElement {
  const button = makeButton(words.caption)
  button.addEventListener('click', () =>
    askLine(bar, {
      label: words.caption,
      hint: '',
      value: String(editor.getAttributes('table')['caption'] ?? ''),
      take: (caption) => {
        editor
          .chain()
          .focus()
          .updateAttributes('table', { caption: caption.slice(0, 500) })
          .run()
        return null
      },
      back: () => editor.commands.focus(),
    }),
  )
  return button
}

function walkByArrows(bar: HTMLElement, editor: Editor): void {
  const stops = () =>
    [...bar.querySelectorAll<HTMLElement>('button, select')].filter((each) => each.offsetParent !== null)
  const rest = (here: HTMLElement) => {
    for (const stop of bar.querySelectorAll<HTMLElement>('button, select')) stop.tabIndex = stop === here ? 0 : -1
  }
  rest(bar.querySelector('select')!)
  bar.addEventListener('focusin', ({ target }) => rest(target as HTMLElement))
  bar.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement) return
    if (event.key === 'Escape') editor.commands.focus()
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    const all = stops()
    const place = all.indexOf(document.activeElement as HTMLElement)
    const next = all[(place + (event.key === 'ArrowRight' ? 1 : -1) + all.length) % all.length]
    event.preventDefault()
    next?.focus()
  })
  editor.view.dom.addEventListener('keydown', (event) => {
    if (!event.altKey || event.key !== 'F10') return
    event.preventDefault()
    bar.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })
}
