import { Extension, type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Gapcursor, UndoRedo } from '@tiptap/extensions'
import { safeHref } from '../../src/kernel/publication/text/links.ts'

/** What the editor knows is what a body can say, no more. */
export const extensions = (): Extensions => [
  Document,
  Paragraph,
  Text,
  Heading.configure({ levels: [2, 3, 4] }),
  Bold,
  Italic,
  Underline,
  Superscript,
  Subscript,
  Link,
  HardBreak,
  HorizontalRule,
  Blockquote.extend({ content: '(paragraph | bulletList | orderedList | table)+' }),
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  CaptionedTable.configure({ resizable: false, View: null }),
  TableRow,
  TableHeader.extend({ content: '(paragraph | bulletList | orderedList)+' }),
  TableCell.extend({ content: '(paragraph | bulletList | orderedList)+' }),
  AttachmentImage,
  Alignment,
  UndoRedo,
  Gapcursor,
]

const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
})

const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
})

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (node) => (safeHref(node.getAttribute('href') ?? '') ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: safeHref(String(HTMLAttributes['href'] ?? '')) ?? '' }, 0],
})

/** A table with its caption, which stands above it and is changed from the toolbar. */
const CaptionedTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: '',
        parseHTML: (table: HTMLElement) => table.querySelector(':scope > caption')?.textContent ?? '',
        renderHTML: () => ({}),
      },
    }
  },
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML: ({ node }) =>
    node.attrs['caption']
      ? ['table', ['caption', { contenteditable: 'false' }, String(node.attrs['caption'])], ['tbody', 0]]
      : ['table', ['tbody', 0]],
})

/** An attachment shown in the text; the editor knows its name, the public page its address. */
const AttachmentImage = Node.create({
  name: 'attachmentImage',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    'data-attachment': { default: null },
    alt: { default: '' },
  }),
  parseHTML: () => [{ tag: 'img[data-attachment]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes, { class: 'attached' })],
})

/** Where the lines of a paragraph or heading stand. */
const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        align: {
          default: null,
          parseHTML: (element: HTMLElement) => {
            const align = element.dataset['align']
            return align === 'center' || align === 'right' ? align : null
          },
          renderHTML: ({ align }: { align?: string | null }) => (align ? { 'data-align': align } : {}),
        },
      },
    },
  ],
})
