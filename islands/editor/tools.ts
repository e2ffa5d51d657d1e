import type { ChainedCommands, Editor } from '@tiptap/core'
import { editorToolWords as words } from './words.ts'

/** One button of the toolbar. */
export interface Tool {
  label: string
  /** As `aria-keyshortcuts` writes it. */
  keys?: string
  run(chain: ChainedCommands): ChainedCommands
  isOn?(editor: Editor): boolean
}

const align = (value: 'center' | 'right') => ({
  run: (chain: ChainedCommands) =>
    chain.command(({ tr, state }) => {
      const { from, to } = state.selection
      state.doc.nodesBetween(from, to, (node, at) => {
        if (node.type.name === 'paragraph' || node.type.name === 'heading')
          tr.setNodeMarkup(at, undefined, { ...node.attrs, align: node.attrs['align'] === value ? null : value })
      })
      return true
    }),
  isOn: (editor: Editor) => editor.isActive({ align: value }),
})

export const textTools: readonly (readonly Tool[])[] = [
  [
    { label: words.undo, keys: 'Control+Z', run: (chain) => chain.undo() },
    { label: words.redo, keys: 'Control+Y', run: (chain) => chain.redo() },
  ],
  [
    {
      label: words.bold,
      keys: 'Control+B',
      run: (chain) => chain.toggleBold(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      label: words.italic,
      keys: 'Control+I',
      run: (chain) => chain.toggleItalic(),
      isOn: (editor) => editor.isActive('italic'),
    },
    {
      label: words.underline,
      keys: 'Control+U',
      run: (chain) => chain.toggleUnderline(),
      isOn: (editor) => editor.isActive('underline'),
    },
    {
      label: words.superscript,
      run: (chain) => chain.toggleMark('superscript'),
      isOn: (editor) => editor.isActive('superscript'),
    },
    {
      label: words.subscript,
      run: (chain) => chain.toggleMark('subscript'),
      isOn: (editor) => editor.isActive('subscript'),
    },
  ],
  [
    { label: words.center, ...align('center') },
    { label: words.right, ...align('right') },
  ],
  [
    {
      label: words.bullets,
      keys: 'Control+Shift+8',
      run: (chain) => chain.toggleBulletList(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      label: words.numbers,
      keys: 'Control+Shift+7',
      run: (chain) => chain.toggleOrderedList(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      label: words.quote,
      run: (chain) => chain.toggleBlockquote(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
    { label: words.rule, run: (chain) => chain.setHorizontalRule() },
    { label: words.clear, run: (chain) => chain.unsetAllMarks().clearNodes() },
  ],
  [
    {
      label: words.table,
      run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    },
  ],
]

/** Shown while the cursor stands in a table. */
export const tableTools: readonly Tool[] = [
  { label: words.headRow, run: (chain) => chain.toggleHeaderRow() },
  { label: words.addRow, run: (chain) => chain.addRowAfter() },
  { label: words.addColumn, run: (chain) => chain.addColumnAfter() },
  { label: words.deleteRow, run: (chain) => chain.deleteRow() },
  { label: words.deleteColumn, run: (chain) => chain.deleteColumn() },
  { label: words.merge, run: (chain) => chain.mergeCells() },
  { label: words.split, run: (chain) => chain.splitCell() },
  { label: words.deleteTable, run: (chain) => chain.deleteTable() },
]
