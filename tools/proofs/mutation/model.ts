/** What is done to a piece of code; the report counts by these. */
export type Operator =
  | 'arithmetic'
  | 'relation'
  | 'equality'
  | 'logic'
  | 'condition'
  | 'negation'
  | 'assignment'
  | 'boolean'
  | 'number'
  | 'string'
  | 'array'
  | 'object'
  | 'block'
  | 'return'
  | 'statement'
  | 'optional'
  | 'method'
  | PatternOperator

/** What is done to a regular expression. */
export type PatternOperator = 'anchor' | 'lookaround' | 'quantifier' | 'class' | 'alternative' | 'flag'

/** One change of a text: the characters from `start` up to, not including, `end` become `text`. */
export interface Change<Kind extends Operator = Operator> {
  operator: Kind
  start: number
  end: number
  text: string
}

/** A change of one file of the program, which a test should notice. */
export interface Mutant extends Change {
  /** Made of file, declaration, operator and the words before and after; holds when lines move. */
  id: string
  /** Path from the root of the project. */
  file: string
  line: number
}

/**
 * `killed`: a test failed. `timeout`: the tests did not come to their end (twice). `survived`: every test passed.
 * `uncovered`: no test runs this place.
 */
export type Outcome = 'killed' | 'timeout' | 'survived' | 'uncovered'

export interface Verdict {
  mutant: Mutant
  outcome: Outcome
  /** The test file that noticed it. */
  by: string | null
}

/** Executed parts of a file as V8 counts them: the innermost range around a place tells whether it was run. */
export interface Range {
  startOffset: number
  endOffset: number
  count: number
}

/** One run of one test file, with or without a change in the program. */
export interface Job {
  test: string
  edit: { file: string; start: number; end: number; text: string } | null
  cover: boolean
}

export interface Answer {
  failure: string | null
  milliseconds: number
  /** Memory of the process, in bytes. */
  memory: number
  /** By file, absolute; only where asked. */
  ranges: Record<string, Range[]>
  /** True where the tests started a thread of their own, whose coverage is not in `ranges`. */
  threads: boolean
}
