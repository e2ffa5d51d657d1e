import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CommentPeriod, reasonsAgainstComment } from './reasons-against-comment.ts'

const major: CommentPeriod = { days: 30, major: true, urgent: false, explained: false, emergency: false }
const reasons = (given: Partial<CommentPeriod>) => [...reasonsAgainstComment({ ...major, ...given })]

const short = ['重大行政决策征求意见一般不少于30日，现为29日；因情况紧急缩短的，请勾选并说明。']
const unexplained = ['缩短征求意见期限的，应当在公布草案时予以说明，请补上说明。']
const noDays = (days: number) => `征求意见的期限应为1天以上的整数，现为${days}，请核对。`

const cases: [given: Partial<CommentPeriod>, expected: string[]][] = [
  [{}, []],
  [{ days: 45 }, []],
  [{ days: 29 }, short],
  [{ days: 29, explained: true }, short],
  [{ days: 29, urgent: true }, unexplained],
  [{ days: 29, urgent: true, explained: true }, []],
  [{ days: 30, urgent: true }, []],
  [{ days: 7, major: false }, []],
  [{ days: 1, emergency: true }, []],
  [{ days: 1, major: false }, []],
  [{ days: 0, major: false }, [noDays(0)]],
  [{ days: 30.5 }, [noDays(30.5)]],
  [{ days: -3, emergency: true }, [noDays(-3)]],
]

test('征求意见的期限：重大行政决策一般不少于三十日，紧急的说明后可以短，应急的、非重大的不受此限', () => {
  for (const [given, expected] of cases) assert.deepEqual(reasons(given), expected, JSON.stringify(given))
})
