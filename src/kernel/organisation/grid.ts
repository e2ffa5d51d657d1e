import type { Role } from './model.ts'
import { roles } from './model.ts'

/**
 * Which role may do what, and how far at most: `–` never, `o` for the own organ, `s` as far as a subtree grant reaches,
 * `f` also for a guided field. The person's own scope narrows it further; nothing reaches "any".
 */
export type Cell = '–' | 'o' | 's' | 'f'

// biome-ignore format: a table is read in columns
export const grid = {
  //                              clerk rev  secr appr disc foi  head leg  supv sys  sec  aud
  'organ.manage':                ['–', '–', '–', '–', '–', '–', '–', '–', '–', 's', '–', '–'],
  // Who takes over what an organ owed: the county office's, for it moves duties; posts are filled by the administrators.
  'organ.merge':                 ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'person.manage':               ['–', '–', '–', '–', '–', '–', '–', '–', '–', 's', '–', '–'],
  'role.grant':                  ['–', '–', '–', '–', '–', '–', '–', '–', '–', '–', 's', '–'],
  'audit.read':                  ['–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', 's'],
  'catalogue.import':            ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'catalogue.correct':           ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'catalogue.reconcile':         ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'catalogue.adopt':             ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'catalogue.see':               ['o', 'o', 'o', 'o', 's', '–', '–', '–', 'f', '–', '–', '–'],
  'inventory.see':               ['o', 'o', 'o', 'o', 's', '–', '–', '–', 'f', '–', '–', '–'],
  'inventory.load':              ['–', '–', '–', '–', 's', '–', '–', '–', 'f', '–', '–', '–'],
  'inventory.link':              ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'inventory.decide':            ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'inventory.set':               ['–', '–', '–', '–', 's', '–', '–', '–', 's', '–', '–', '–'],
  'slot.decide':                 ['–', '–', '–', 's', 's', '–', '–', '–', '–', '–', '–', '–'],
  'trigger.record':              ['o', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'obligation.see':              ['o', 'o', 'o', 'o', 's', '–', '–', '–', 'f', '–', '–', '–'],
  'obligation.waive':            ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  // 零报告: one declares, another signs, supervision samples.
  'nil.declare':                 ['o', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–', '–'],
  'nil.sign':                    ['–', 'o', '–', 'o', '–', '–', '–', '–', '–', '–', '–', '–'],
  'nil.judge':                   ['–', '–', '–', '–', '–', '–', '–', '–', 'f', '–', '–', '–'],
  'publication.draft':           ['o', '–', '–', '–', 'o', '–', '–', '–', '–', '–', '–', '–'],
  'publication.submit':          ['o', '–', '–', '–', 'o', '–', '–', '–', '–', '–', '–', '–'],
  'publication.see-draft':       ['o', 'o', 'o', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  // 三审三校: a reviewer reviews, anybody of the line but the writer proofreads.
  'publication.review':          ['–', 'o', '–', 'o', '–', '–', '–', '–', '–', '–', '–', '–'],
  'publication.proofread':       ['o', 'o', '–', 'o', 'o', '–', '–', '–', '–', '–', '–', '–'],
  'publication.review-secrecy':  ['–', '–', 'o', '–', '–', '–', '–', '–', '–', '–', '–', '–'],
  // 国办发〔2016〕80号 一（一）: what is proposed as not public goes to the disclosure office, which may send it back (退文).
  'publication.check-disclosure': ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'publication.withhold':        ['–', 'o', '–', 'o', '–', '–', '–', '–', '–', '–', '–', '–'],
  'publication.return':          ['–', 'o', 'o', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  'publication.approve':         ['–', 'o', '–', 'o', '–', '–', '–', '–', '–', '–', '–', '–'],
  'publication.publish':         ['o', 'o', '–', 'o', 'o', '–', '–', '–', '–', '–', '–', '–'],
  // 先发后审: whoever signs for the organ releases, never a clerk; another person confirms.
  'publication.release-urgently': ['–', '–', '–', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  'publication.confirm-urgent':  ['–', '–', 'o', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  'publication.withdraw':        ['–', '–', '–', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  // 专题 leads to what is public; its own words are released by a second person.
  'topic.edit':                  ['o', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'topic.release':               ['–', 'o', '–', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  // 职责表: who does which step; an organ departs from the county's default by whoever signs for it.
  'procedure.see':               ['o', 'o', 'o', 'o', 's', '–', '–', '–', 'f', '–', '–', '–'],
  'procedure.write':             ['–', '–', '–', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  'procedure.adopt':             ['–', '–', '–', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  // What is said about published documents: links, validity, whether they still hold; the county office sets how.
  'record.see':                  ['o', 'o', 'o', 'o', 's', '–', '–', '–', 'f', '–', '–', '–'],
  'record.relate':               ['o', '–', '–', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  'record.state':                ['–', '–', '–', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  'record.confirm':              ['o', 'o', '–', 'o', 's', '–', '–', '–', '–', '–', '–', '–'],
  'record.set':                  ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  // 清理: opened and passed by the county office, decided by the organ whose documents they are.
  'cleanup.open':                ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'cleanup.decide':              ['o', '–', '–', 'o', '–', '–', '–', '–', '–', '–', '–', '–'],
  'cleanup.review':              ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  'archive.make':                ['–', '–', '–', '–', 's', '–', '–', '–', '–', '–', '–', '–'],
  // A complaint is handled by the 主管部门 itself, whoever it is about; who asked is nobody else's to know.
  'complaint.see':               ['–', '–', '–', '–', 's', '–', '–', '–', 'f', '–', '–', '–'],
  'complaint.handle':            ['–', '–', '–', '–', 'o', '–', '–', '–', '–', '–', '–', '–'],
  'complaint.see-contact':       ['–', '–', '–', '–', 'o', '–', '–', '–', '–', '–', '–', '–'],
  // The national calendar of the whole installation: the action asks that the organ be the one above all others.
  'calendar.load':               ['–', '–', '–', '–', '–', '–', '–', '–', 's', '–', '–', '–'],
  // 业务系统: who registers one and gives it a credential answers for what it may do.
  'system.manage':               ['–', '–', '–', '–', '–', '–', '–', '–', '–', 's', '–', '–'],
  'system.see':                  ['–', '–', '–', '–', 's', '–', '–', '–', '–', 's', '–', '–'],
  'monitor.see':                 ['o', 'o', 'o', 'o', 's', '–', '–', '–', 'f', '–', '–', '–'],
} as const satisfies Record<string, readonly Cell[]>

export type Deed = keyof typeof grid
export const deeds = Object.keys(grid) as Deed[]

/** The widest reach of a deed for a role. */
export const cellOf = (deed: Deed, role: Role): Cell => grid[deed][roles.indexOf(role)] ?? '–'
