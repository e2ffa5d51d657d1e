import fc from 'fast-check'

/** What happens in a county; numbers pick among what is there at that moment, modulo how many there are. */
export type LifeEvent =
  | { does: 'fact'; organ: number; item: number; daysBack: number }
  | { does: 'draft' | 'publish' | 'declare' | 'waive'; duty: number; late: boolean }
  | { does: 'sign' | 'send-back'; nil: number }
  | { does: 'judge'; nil: number; overturned: boolean }
  | { does: 'merge'; organ: number; into: number; daysBack: number }
  | { does: 'split'; organ: number; owners: number[] }
  | { does: 'adopt'; without: number; deadlines: number[]; organs: number | null; fresh: boolean }
  | { does: 'notice'; inDays: number }
  | { does: 'pass'; days: number }

/** A county of five to eight towns and three to five items, and what happens there. */
export interface Course {
  towns: number
  deadlines: number[]
  events: LifeEvent[]
}

const pick = fc.nat({ max: 999 })

const event: fc.Arbitrary<LifeEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('fact'), organ: pick, item: pick, daysBack: fc.nat(30) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('draft', 'publish', 'declare', 'declare', 'waive'),
      duty: pick,
      late: fc.constantFrom(true, true, true, false),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('sign', 'sign', 'sign', 'send-back'), nil: pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('judge'), nil: pick, overturned: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('merge'), organ: pick, into: pick, daysBack: fc.nat(60) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('split'),
      organ: pick,
      owners: fc.array(pick, { minLength: 3, maxLength: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('adopt'),
      without: pick,
      deadlines: fc.array(pick, { minLength: 1, maxLength: 5 }),
      organs: fc.option(pick),
      fresh: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('notice'), inDays: fc.integer({ min: 1, max: 200 }) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('pass'), days: fc.integer({ min: 1, max: 30 }) }) },
)

/** Courses of so many events. */
export const anyCourse = (length: number): fc.Arbitrary<Course> =>
  fc.record({
    towns: fc.integer({ min: 5, max: 8 }),
    deadlines: fc.array(pick, { minLength: 3, maxLength: 5 }),
    events: fc.array(event, { minLength: length, maxLength: length }),
  })
