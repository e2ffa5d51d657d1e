/**
 * Plain data made small for the way between two threads: each text stands once, each set of keys once, and the rest is
 * numbers in memory that changes its owner. Copying the objects themselves writes every text anew wherever it stands.
 */
export interface Packed {
  texts: string[]
  /** Numbers that are no small whole ones. */
  numbers: number[]
  /** The keys of objects, one list for each kind of object. */
  shapes: string[][]
  /** What there is, from front to back: lists and objects by their size or shape, then what they hold. */
  codes: Int32Array<ArrayBuffer>
}

const kinds = { none: 0, nothing: 1, no: 2, yes: 3, text: 4, whole: 5, number: 6, list: 7, object: 8 } as const
const bits = 4
/** Whole numbers below this have their place beside the kind. */
const small = 2 ** 27

/** Packs what JSON could hold, and `undefined`. Throws TypeError where there is anything else. */
export function pack(value: unknown): Packed {
  const texts = textsFound()
  const shapes = shapesFound()
  const numbers: number[] = []
  let codes = new Int32Array(1_024)
  let size = 0
  const write = (kind: number, what: number) => {
    if (size === codes.length) {
      const wider = new Int32Array(size * 2)
      wider.set(codes)
      codes = wider
    }
    codes[size++] = (what << bits) | kind
  }
  const writeNumber = (number: number) =>
    Number.isInteger(number) && number >= 0 && number < small && !Object.is(number, -0)
      ? write(kinds.whole, number)
      : write(kinds.number, numbers.push(number) - 1)

  function add(each: unknown): void {
    if (typeof each === 'string') write(kinds.text, texts.numberOf(each))
    else if (typeof each === 'number') writeNumber(each)
    else if (typeof each === 'boolean') write(each ? kinds.yes : kinds.no, 0)
    else if (each === null) write(kinds.nothing, 0)
    else if (each === undefined) write(kinds.none, 0)
    else if (Array.isArray(each)) {
      write(kinds.list, each.length)
      for (const one of each) add(one)
    } else if (typeof each === 'object' && isPlain(each)) {
      const keys = Object.keys(each)
      write(kinds.object, shapes.numberOf(keys))
      for (const key of keys) add((each as Record<string, unknown>)[key])
    } else throw new TypeError('only plain data is handed over')
  }
  add(value)
  return { texts: texts.all, numbers, shapes: shapes.all, codes: codes.slice(0, size) }
}

/** The data that was packed, every object made anew. */
export function unpack({ texts, numbers, shapes, codes }: Packed): unknown {
  let at = 0
  function take(): unknown {
    const code = codes[at++]!
    const what = code >>> bits
    switch (code & (2 ** bits - 1)) {
      case kinds.text:
        return texts[what]
      case kinds.whole:
        return what
      case kinds.number:
        return numbers[what]
      case kinds.list: {
        const list = new Array<unknown>(what)
        for (let i = 0; i < what; i++) list[i] = take()
        return list
      }
      case kinds.object:
        return objectOf(shapes[what]!)
      case kinds.no:
        return false
      case kinds.yes:
        return true
      case kinds.nothing:
        return null
      default:
        return undefined
    }
  }
  function objectOf(keys: readonly string[]): unknown {
    const object: Record<string, unknown> = {}
    for (const key of keys) {
      // A heading of a foreign file may be a key: this one would be taken for something else.
      if (key === '__proto__') Object.defineProperty(object, key, { value: take(), ...plainly })
      else object[key] = take()
    }
    return object
  }
  return take()
}

const plainly = { writable: true, enumerable: true, configurable: true } as const

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === Object.prototype || parent === null
}

interface Numbered<T> {
  all: T[]
  numberOf(one: T): number
}

/** So many of the texts that were met last are known again, a power of two. */
const places = 8_192

/**
 * Texts that come again soon are told by some of their characters and one look; others are written once more. A map of
 * all texts would find every one, and cost more than it saves: most texts of a big file stand there once.
 */
function textsFound(): Numbered<string> {
  const all: string[] = []
  const last = new Int32Array(places).fill(-1)
  return {
    all,
    numberOf(text) {
      const place = lookOf(text) & (places - 1)
      const before = last[place]!
      if (before >= 0 && all[before] === text) return before
      last[place] = all.length
      return all.push(text) - 1
    },
  }
}

/** A number made of a text's length and some of its characters. */
function lookOf(text: string): number {
  const size = text.length
  if (size === 0) return 0
  let look = mixed(size, text.charCodeAt(0))
  look = mixed(look, text.charCodeAt(size >> 1))
  look = mixed(look, text.charCodeAt(size - 1))
  if (size > 1) look = mixed(look, text.charCodeAt(size - 2))
  if (size > 4) look = mixed(mixed(look, text.charCodeAt(size - 3)), text.charCodeAt(size - 4))
  return look ^ (look >>> 15)
}

const mixed = (look: number, code: number): number => Math.imul(look ^ code, 0x5bd1e995)

interface Branch {
  key: string
  /** Of the set that ends here, -1 where none does. */
  number: number
  next: Branch[]
}

/** Sets of keys as a tree: the way from key to key ends at the number of the set. */
function shapesFound(): Numbered<string[]> {
  const all: string[][] = []
  const root: Branch = { key: '', number: -1, next: [] }
  return {
    all,
    numberOf(keys) {
      let branch = root
      for (const key of keys) branch = nextOf(branch, key)
      if (branch.number < 0) branch.number = all.push(keys) - 1
      return branch.number
    },
  }
}

function nextOf({ next }: Branch, key: string): Branch {
  for (const each of next) if (each.key === key) return each
  const branch = { key, number: -1, next: [] }
  next.push(branch)
  return branch
}
