import { addressAttributes, isForbiddenAttribute } from './escape.ts'

/** Where a value stands in a template, which decides how it is made safe. */
export type Hole =
  /** Between tags: text is escaped, markup is kept. */
  | 'content'
  /** Inside `<title>` or `<textarea>`: text only. */
  | 'text'
  /** Inside a quoted attribute value. */
  | 'value'
  /** A quoted address that the value itself begins: its scheme is checked. */
  | 'address'
  /** Between the attributes of a tag. */
  | 'attributes'

type State =
  | 'content'
  | 'text'
  | 'raw'
  | 'comment'
  | 'tag-open'
  | 'tag-name'
  | 'between'
  | 'attribute-name'
  | 'before-value'
  | 'double'
  | 'single'
  | 'unquoted'

const textElements = new Set(['title', 'textarea'])
const rawElements = new Set(['script', 'style', 'iframe', 'xmp', 'plaintext'])

/**
 * Reads the fixed parts of a template as a browser would and says what each gap between them is.
 * Each template is read once in the life of the process, so a page costs nothing for it.
 *
 * @throws when a value stands where no escaping makes it safe: a tag name, an unquoted attribute, a script, a comment
 */
export function readTemplate(parts: readonly string[]): readonly Hole[] {
  let state = 'content' as State
  let tag = ''
  let attribute = ''
  let value = ''
  const holes: Hole[] = []

  const complain = (why: string): never => {
    throw new TypeError(`Template refused: ${why}. Near: ${parts.join('‹value›').slice(0, 200)}`)
  }
  const endTag = (): State => (textElements.has(tag) ? 'text' : rawElements.has(tag) ? 'raw' : 'content')
  const endAttributeName = () => {
    if (isForbiddenAttribute(attribute)) complain(`the attribute ${attribute} is not allowed`)
  }
  const step = (character: string, rest: string): State => {
    const space = /\s/.test(character)
    switch (state) {
      case 'content':
        if (rest.startsWith('<!--')) return 'comment'
        return character === '<' ? 'tag-open' : 'content'
      case 'text':
      case 'raw':
        if (!rest.toLowerCase().startsWith(`</${tag}`)) return state
        tag = ''
        return 'tag-open'
      case 'comment':
        return rest.startsWith('-->') ? 'content' : 'comment'
      case 'tag-open':
        if (character === '/' || character === '!') tag = character
        else if (!/[a-z]/i.test(character)) complain('a bare "<", write &lt;')
        else tag = character.toLowerCase()
        return 'tag-name'
      case 'tag-name':
        if (character === '>') return endTag()
        if (space || character === '/') return 'between'
        tag += character.toLowerCase()
        return 'tag-name'
      case 'between':
        if (character === '>') return endTag()
        if (space || character === '/') return 'between'
        if (/[="'<]/.test(character)) complain('an attribute without a name')
        attribute = character.toLowerCase()
        return 'attribute-name'
      case 'attribute-name':
        if (character === '=') {
          endAttributeName()
          value = ''
          return 'before-value'
        }
        if (character === '>' || space || character === '/') {
          endAttributeName()
          return character === '>' ? endTag() : 'between'
        }
        attribute += character.toLowerCase()
        return 'attribute-name'
      case 'before-value':
        return character === '"' ? 'double' : character === "'" ? 'single' : 'unquoted'
      case 'double':
      case 'single':
        if (character === (state === 'double' ? '"' : "'")) return 'between'
        value += character
        return state
      case 'unquoted':
        return character === '>' ? endTag() : space ? 'between' : 'unquoted'
    }
  }

  const holeHere = (): Hole => {
    switch (state) {
      case 'content':
      case 'text':
        return state
      case 'between':
      case 'tag-name':
        if (/^[/!]/.test(tag)) complain('a closing tag takes no value')
        state = 'between'
        return 'attributes'
      case 'double':
      case 'single': {
        // Once a slash, a question mark or a hash has been written, no scheme can follow.
        if (!addressAttributes.has(attribute) || /[/?#]/.test(value)) return 'value'
        if (value !== '') return complain(`the address in ${attribute} must be one value, or begin with a fixed path`)
        value = 'a value'
        return 'address'
      }
      default:
        return complain(`a value cannot stand here (${state})`)
    }
  }

  parts.forEach((part, index) => {
    for (let at = 0; at < part.length; at += 1) state = step(part[at]!, part.slice(at, at + 12))
    if (index < parts.length - 1) holes.push(holeHere())
  })
  if (state !== 'content') complain(`it ends inside a tag (${state})`)
  return holes
}
