import type { Calendar } from '#law/calendar/model.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import type { Owner, StatutoryItem } from '#law/statutory/model.ts'
import { fallsShort } from './compare-deadlines.ts'
import type { Difference } from './model.ts'
import { type PreparedItem, tidy } from './prepare-item.ts'
import { channelsInWords, ownersInWords, waysInWords } from './words.ts'

/** Where the standard of an item falls short of the statute's: its limit, its channels, who publishes, and how. */
export function* compareStandard(
  prepared: PreparedItem,
  statutory: StatutoryItem,
  calendar: Calendar,
): Generator<Difference> {
  const { item } = prepared
  const differs = (about: Difference['about'], written: string, own: string): Difference => ({
    about,
    item: item.id,
    written: tidy(written),
    statutory: own,
  })
  if (isLonger(prepared, statutory, calendar)) yield differs('deadline', item.deadlineText ?? '', statutory.deadline)
  if (lacksChannel(prepared, statutory))
    yield differs('channels', channelsInWords(item.channels!), channelsInWords(statutory.channels))
  if (isBelow(item.body, statutory)) yield differs('body', item.body!, ownersInWords(statutory))
  if (statutory.way === 'active' && item.active === false && item.onRequest === true)
    yield differs('way', waysInWords['on-request'], waysInWords.active)
}

function isLonger({ item, rules, cited }: PreparedItem, statutory: StatutoryItem, calendar: Calendar): boolean {
  if (item.deadlineText === null) return false
  // 法律、法规另有规定的，从其规定: a row that stands on another law may have its limit from there.
  if (statutory.general && cited.some(({ slug, kind }) => slug !== regulation && setsLimits.has(kind))) return false
  const own = readDeadline(statutory.deadline, { basis: statutory.basisText }).rules
  return fallsShort(own, rules, calendar)
}

const regulation = 'open-government-information'
const setsLimits: ReadonlySet<string> = new Set(['law', 'administrative-regulation', 'local-regulation'])

/**
 * A site is not demanded of what is not for everybody, nor of lists of persons: names go no further than they must
 * (个人信息保护法第六条).
 */
function lacksChannel({ item, content }: PreparedItem, { channels: own }: StatutoryItem): boolean {
  const { channels, audienceAll } = item
  if (own.length === 0 || channels === null || channels.length === 0 || channels.includes('other')) return false
  const narrow = audienceAll === false || [content.name, ...content.parts].some((part) => persons.test(part))
  if (narrow && own.includes('site')) return false
  return !own.some((channel) => channels.includes(channel))
}

const persons = /名单|名册|分户|对象公示/u

/**
 * Whether the organ named stands below those whom the statute binds: a town in place of the county. A county's government
 * and its departments act for each other; whoever else publishes as well takes nothing from anybody.
 */
function isBelow(body: string | null, { owes }: StatutoryItem): boolean {
  const text = tidy(body ?? '')
  if (ofNoLevel.test(text)) return false
  const named = levelsNamed.filter(({ form }) => form.test(text)).map(({ level }) => level)
  const bound = owes.flatMap((owner) => levelOf[owner] ?? [])
  return named.length > 0 && bound.length > 0 && Math.max(...named) < Math.min(...bound)
}

const levelOf: Partial<Record<Owner, number>> = { village: 1, town: 2, department: 3, county: 3, city: 3 }

/** 片区管理局, 开发区管委会: what they are is said by those who set them up. */
const ofNoLevel = /片区|园区|开发区|管委会|管理委员会/u

const levelsNamed: readonly { level: number; form: RegExp }[] = [
  { level: 1, form: /村(?:（居）|\(居\))?(?:民)?(?:委会|委员会)|居(?:民)?委(?:员)?会|社区/u },
  { level: 2, form: /[乡镇](?:（[镇街道]+）)?(?:人民)?政府|乡镇|街道|[乡镇]级/u },
  { level: 3, form: /[县市区](?:级|（市、区）|\(市、区\))?(?:人民)?政府|[局部委办厅](?:$|[、，；（和或及])|部门/u },
]
