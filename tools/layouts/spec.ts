import type { Level } from '#domains/catalogue/reading/model.ts'
import type { Boxes } from './channel-cells.ts'
import type { Column } from './model.ts'
import type { Source } from './sources.ts'

/** A level column: its heading, and which levels a tick in it tells of; none where nobody can say which level. */
export interface LevelColumn {
  heading: string
  levels: Level[]
  /** What it could be, where the heading alone does not settle it. */
  unsettled?: Level[]
}

/** How one source prints its table, beside its layout. */
export interface Spec {
  rows?: number
  /** Points of the content: bullets, numbers, or words in one line. */
  points: 'dots' | 'numbers' | 'plain'
  third: boolean
  levels: LevelColumn[]
  boxes: Boxes
  /** First-level items merged over their rows, or printed on each. */
  mergeLevel1: boolean
  /** Further columns whose equal cells are merged. */
  merged: Column[]
  /** No row number column; or one with no heading. */
  seq: 'first' | 'none' | 'noHeading' | 'afterLevel1'
  /** Columns of audience and mode; words stand in one column instead of ticks. */
  audience: 'ticks' | 'words' | 'none'
  mode: 'ticks' | 'words' | 'none'
  /** The order of the middle columns. */
  middle: Column[]
  /** Columns after the number, and after the last. */
  leading: string[]
  trailing: string[]
  quirks: string[]
}

const levelHeads: Record<string, LevelColumn> = {
  county: { heading: '县级', levels: ['county'] },
  town: { heading: '乡级', levels: ['town'] },
  village: { heading: '村级', levels: ['village'] },
  town_and_village: { heading: '乡、村级', levels: ['town', 'village'] },
  city: { heading: '市级', levels: [], unsettled: ['prefecture', 'county'] },
  district: { heading: '区级', levels: ['county'] },
  street: { heading: '街道', levels: ['town'] },
  prefecture_or_county: { heading: '州级县级', levels: [], unsettled: ['prefecture', 'county'] },
}

/** 市级 beside 县级 or 区级 is the prefecture; alone it may be either. */
function levelColumns(names: string[]): LevelColumn[] {
  const below = names.includes('county') || names.includes('district')
  return names.map((name) =>
    name === 'city' && below ? { heading: '市级', levels: ['prefecture'] } : levelHeads[name]!,
  )
}

const middle: Column[] = ['elements', 'basis', 'deadline', 'body', 'channels']

const overrides: Record<string, Partial<Spec> & { town?: string; ownSite?: string; joint?: string; gap?: string }> = {
  S001: { points: 'dots' },
  S004: { quirks: ['title row'] },
  S006: { quirks: ['banner rows'], merged: ['channels'] },
  S008: { town: '镇（街）级', mergeLevel1: false, quirks: ['content in rows'] },
  S010: { mergeLevel1: false, quirks: ['title row', 'content in rows', 'paragraph cells'] },
  S012: { town: '镇级', merged: ['basis', 'body', 'channels'], quirks: ['words broken'] },
  S014: { seq: 'afterLevel1', quirks: ['two channel cells', 'stray channel row', 'spaces in words'] },
  S016: { merged: ['channels'] },
  S020: { mergeLevel1: false },
  S022: { quirks: ['dash for level 2', 'deferring tail', 'address in channels'] },
  S023: { mergeLevel1: false, quirks: ['empty numbered row', 'county words', 'one-micro-one-end'] },
  S025: { quirks: ['number brackets lost', 'title numbered'] },
  S027: { rows: 2, mergeLevel1: false, ownSite: '高新区政府网站' },
  S030: { quirks: ['metadata rows'] },
  S032: { points: 'dots', quirks: ['legend in header', 'lone bars'] },
  S034: { trailing: ['网站公开渠道'], quirks: ['address column'] },
  S036: { points: 'numbers', quirks: ['spam prefix', 'stray commas'] },
  S038: {
    merged: [],
    mergeLevel1: false,
    points: 'numbers',
    quirks: ['first paragraph', 'ticks moved', 'spaces round number'],
  },
  S040: { audience: 'words', quirks: ['outline numbers', 'number only once'] },
  S042: { mergeLevel1: false, quirks: ['attachment name'] },
  S044: { points: 'numbers', quirks: ['stray commas'] },
  S046: { quirks: ['header before each row', 'spaces in deadline', 'numbered channels'] },
  S048: { quirks: ['no header', 'empty item columns'] },
  S051: { points: 'numbers', quirks: ['first paragraph'] },
  S053: { leading: ['领城'], quirks: ['page number', 'footer'] },
  S055: { leading: ['领域'], quirks: ['attachment name', 'duplicated rows'] },
  S056: { trailing: ['公开形式', '五公开'], quirks: ['ditto', 'number only once', 'note in channels'] },
  S058: { third: true, quirks: ['mode heading twice', 'trial mark'] },
  S060: { trailing: ['网站公开渠道'], quirks: ['address column', 'ditto'] },
  S062: { quirks: ['body as channel'] },
  S064: { points: 'numbers', quirks: ['first paragraph'] },
  S066: {},
  S068: { quirks: ['heading cut'] },
  S069: { ownSite: '区政府门户网站', joint: '\n' },
  S071: { quirks: ['spam prefix'] },
  S073: { third: true, quirks: ['metadata labels'] },
  S075: { joint: '\n', levels: [], quirks: ['number only once', 'spaces in names'] },
  S078: { levels: [], gap: '??????', quirks: ['heading split'] },
  S082: { quirks: ['ditto'] },
  S083: { quirks: ['title row', 'legend in header', 'paragraph cells'], points: 'numbers' },
  S086: { town: '镇级', points: 'numbers', quirks: ['sentence as level 2'] },
  S087: { seq: 'none', leading: ['类别'], points: 'numbers', mergeLevel1: false },
  S089: { quirks: ['breadcrumb'] },
  S091: { joint: '、', quirks: ['number only once'] },
  S094: { third: true, quirks: ['words after other'] },
  S096: { joint: '\n' },
  S098: { points: 'numbers', quirks: ['numbered basis'] },
  S100: { third: true, points: 'numbers', quirks: ['third only once'] },
  S101: { ownSite: '铁河市政府网站', quirks: ['deferring tail', 'spaces in deadline', 'heading broken', 'title row'] },
  S103: { points: 'dots', quirks: ['first line of channels', 'first paragraph', 'deferring tail'] },
  S105: { points: 'numbers', quirks: ['first paragraph', 'bar before number', 'deferring tail'], mergeLevel1: false },
  S107: { rows: 1, quirks: ['deferring tail'] },
  S110: { points: 'dots', mergeLevel1: false },
  S112: { merged: ['basis'], quirks: ['number only once'] },
  S114: { points: 'dots', quirks: ['advert', 'number only once', 'paragraph cells', 'leading bars', 'title row'] },
  S116: { quirks: ['masked digits'] },
  S117: { points: 'dots' },
  S118: { merged: ['channels'], quirks: ['advert'] },
  S120: {
    levels: [
      { heading: '镇级', levels: ['town'] },
      { heading: '村级', levels: ['village'] },
    ],
  },
  S123: { quirks: ['colon after other', 'number brackets lost', 'names split'] },
  S124: { quirks: ['legend at least one'] },
  S125: { quirks: ['metadata labels'] },
  S128: { quirks: ['one item column', 'extra character'] },
  S134: { quirks: ['several tables', 'spaces in words'] },
  S135: { gap: ' '.repeat(180), quirks: ['level heading cut', 'title mark lost'] },
  S140: { quirks: ['body missing once'] },
  S141: { gap: '??????', quirks: ['spaced pinyin'] },
  S145: { quirks: ['stray commas', 'bracketed title'] },
  S147: {
    seq: 'none',
    third: true,
    audience: 'words',
    mode: 'words',
    levels: [],
    middle: ['elements', 'body', 'basis', 'deadline', 'channels'],
    trailing: ['责任科室'],
    mergeLevel1: false,
    quirks: ['dash for levels'],
  },
  S148: { points: 'numbers', quirks: ['month line'] },
  S150: { points: 'numbers', quirks: ['typed basis', 'heading cut'] },
  S153: { merged: ['basis', 'body'], quirks: ['tick with words', 'advert', 'deferring tail'] },
  S155: { points: 'dots', quirks: ['bullets close', 'lone bars'] },
  S157: { joint: '/', quirks: ['basis cell missing'] },
  S158: { quirks: ['empty tick columns', 'no spaces'] },
  S161: { quirks: ['content in rows'] },
}

/** How a source prints, from its row of sources.csv and what its notes tell. */
export function specOf(source: Source): Spec {
  const { town, ownSite, joint, gap, ...own } = overrides[source.id] ?? {}
  const none = source.boxGlyphs === 'none'
  const [ticked = '■', unticked = ''] = [...(none ? '■' : source.boxGlyphs)]
  const style = none ? 'plain' : unticked === '' ? 'ticked' : 'all'
  const repeats = source.layout === 'one_cell_per_line' || source.layout.startsWith('pdf')
  const levels = levelColumns(source.levelColumns).map((one) =>
    town && one.levels.includes('town') ? { ...one, heading: town } : one,
  )
  return {
    points: 'plain',
    third: false,
    levels,
    boxes: { style, ticked, unticked, gap: gap ?? ' ', joint: joint ?? '、', ...(ownSite ? { ownSite } : {}) },
    mergeLevel1: !repeats || source.id.charCodeAt(3) % 2 === 0,
    merged: [],
    seq: 'first',
    audience: 'ticks',
    mode: 'ticks',
    middle,
    leading: [],
    trailing: [],
    quirks: [],
    ...own,
  }
}
