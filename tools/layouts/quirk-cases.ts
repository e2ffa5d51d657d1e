import type { QuirkCase } from './quirk-pages.ts'

/** Cases where boxes are lost: the text still names the channels, not which are ticked. */
export const lostBoxes = new Set(['Q-lost-boxes'])

const plain = { field: 'work_safety', layout: 'pipe_rows' }
const broken = { field: 'disaster_relief', layout: 'pipe_rows_broken_at_empty_cells' }
const bars = { field: 'environment', layout: 'one_cell_per_line_with_bar' }
const lines = { field: 'household_registration', layout: 'one_cell_per_line' }

const quirk = (name: string): { quirks: string[] } => ({ quirks: [name] })

/** Every quirk of the list that no source shows in the pages of its own. */
export const quirkCases: QuirkCase[] = [
  {
    id: 'Q-bar-line-end',
    about: '1.1 empty cells vanish, and every cell begins a line behind a bar',
    field: 'culture',
    layout: 'pipe_empty_cells_elided',
    text: (text) => text.replace(/^(?=.*\|)/gm, '| ').replaceAll(' | ', '  | \n '),
    only: 'txt',
  },
  // 1 · rows, cells, numbering, header
  { id: 'Q-from-two', about: '1.7 numbering starts at 2', ...broken, change: quirk('numbers from 2') },
  { id: 'Q-from-31', about: '1.7 numbering starts at 31', ...lines, change: quirk('numbers from 31') },
  { id: 'Q-jump', about: '1.7 numbering jumps from 5 to 22', ...bars, change: quirk('numbers jump') },
  {
    id: 'Q-codes',
    about: '1.7 four-digit codes beside the number',
    ...plain,
    change: { leading: ['编码'], ...quirk('codes') },
  },
  { id: 'Q-no-number', about: '1.7 no number at all', ...broken, change: { seq: 'none' } },
  { id: 'Q-no-number-lines', about: '1.7 no number at all', ...bars, change: { seq: 'none' } },
  {
    id: 'Q-number-heading',
    about: '1.7 number missing in the header only',
    ...plain,
    change: quirk('number heading missing'),
  },
  { id: 'Q-small-tables', about: '1.7 small tables each from 1', ...bars, change: quirk('several tables') },
  { id: 'Q-no-header', about: '1.11 header absent', ...plain, change: { ...quirk('no header') } },
  {
    id: 'Q-second-first',
    about: '1.11 second header row first',
    ...plain,
    change: quirk('second header first'),
    only: 'txt',
  },
  { id: 'Q-one-line-header', about: '1.11 two header rows in one line', ...bars, change: quirk('header in one row') },
  {
    id: 'Q-heading-damage',
    about: '1.11 headings with first or last characters lost',
    ...plain,
    change: quirk('headings damaged'),
  },
  {
    id: 'Q-heading-broken',
    about: '1.11 headings broken by spaces and line ends',
    ...broken,
    change: quirk('headings broken'),
  },
  { id: 'Q-level1-twice', about: '1.11 level 1 heading twice', ...plain, change: quirk('level 1 heading twice') },
  { id: 'Q-header-again', about: '1.11 header before each page', ...broken, change: quirk('header on each page') },
  {
    id: 'Q-level1-again',
    about: '1.5 merged first-level cell given again at a page break',
    ...broken,
    change: quirk('level 1 again'),
  },
  { id: 'Q-two-deadlines', about: '1.6 two deadline cells in one row', ...plain, change: quirk('two deadline cells') },
  { id: 'Q-page-number', about: '1 a page number between cells', ...bars, change: quirk('page number'), only: 'txt' },
  { id: 'Q-footer', about: '1 footer directly after the last row', ...broken, change: quirk('footer'), only: 'txt' },
  { id: 'Q-duplicates', about: '1 duplicated rows', ...plain, change: quirk('duplicated rows') },
  {
    id: 'Q-stray-bars',
    about: '1.4 stray bars before and after rows',
    ...bars,
    change: quirk('lone bars'),
    only: 'txt',
  },
  // 2 · columns
  { id: 'Q-third', about: '2 third item level', ...broken, change: { third: true } },
  {
    id: 'Q-fourth',
    about: '2 fourth item level',
    ...bars,
    change: { third: true, mergeLevel1: false, ...quirk('fourth level') },
  },
  { id: 'Q-channels-twice', about: '2 channel columns twice', ...plain, change: quirk('channel columns twice') },
  { id: 'Q-field-column', about: '2 a field column after the number', ...plain, change: { leading: ['领域'] } },
  {
    id: 'Q-five-kinds',
    about: '2 the five kinds and the text form have boxes',
    ...plain,
    change: { trailing: ['五公开', '公开形式'] },
  },
  {
    id: 'Q-order',
    about: '2 content, body, deadline, channel, basis',
    ...broken,
    change: { middle: ['elements', 'body', 'deadline', 'channels', 'basis'] },
  },
  {
    id: 'Q-order-lines',
    about: '2 content, deadline, basis, channel, body',
    ...bars,
    change: { middle: ['elements', 'deadline', 'basis', 'channels', 'body'] },
  },
  { id: 'Q-phones', about: '2 phones and offices', ...plain, change: { trailing: ['责任科室', '咨询电话'] } },
  { id: 'Q-district', about: '2 district and town', ...broken, levels: ['district', 'town'] },
  { id: 'Q-city-county', about: '2 city, county and town', ...bars, levels: ['city', 'county', 'town'] },
  { id: 'Q-town-village', about: '2 town and village as one column', ...broken, levels: ['town_and_village'] },
  { id: 'Q-village', about: '2 only village', ...bars, levels: ['village'] },
  {
    id: 'Q-own-names',
    about: '2 levels by names of their own',
    ...plain,
    change: {
      levels: [
        { heading: '旗县级', levels: ['county'] },
        { heading: '镇街（园区）级', levels: ['town'] },
      ],
    },
  },
  { id: 'Q-audience-words', about: '2 audience in words', ...plain, change: { audience: 'words' } },
  { id: 'Q-mode-words', about: '2 mode in words', ...broken, change: { mode: 'words' } },
  {
    id: 'Q-write-out',
    about: '2 the header asks to write the group out',
    ...plain,
    change: quirk('write the group out'),
  },
  { id: 'Q-double-levels', about: '2 level columns twice', ...plain, change: quirk('level columns twice') },
  {
    id: 'Q-metadata',
    about: '2 page metadata with labels of the same names',
    ...broken,
    change: quirk('metadata labels'),
    only: 'txt',
  },
  // 3 · boxes
  { id: 'Q-triangle', about: '3 ▲ ticked', ...plain, boxes: '▲□' },
  { id: 'Q-half-block', about: '3 ▄ ticked and 口 unticked', ...broken, boxes: '▄口' },
  { id: 'Q-mouth', about: '3 口 unticked', ...bars, boxes: '■口' },
  { id: 'Q-mouth-mixed', about: '3 口 mixed with □', ...plain, text: (text) => mixed(text) },
  { id: 'Q-pound', about: '3 R and £ of a symbol font', ...plain, boxes: 'R£' },
  { id: 'Q-letter-t', about: '3 t of a symbol font with □', ...bars, boxes: 't□' },
  {
    id: 'Q-lost-boxes',
    about: '3 boxes lost as question marks',
    ...plain,
    text: (text) => text.replace(/[■□](?=[一-鿿])/g, '?'),
  },
  {
    id: 'Q-unticked-missing',
    about: '3 unticked boxes missing on some channels',
    ...plain,
    text: (text) => text.replaceAll('□广播电视', '广播电视'),
  },
  { id: 'Q-all-unticked', about: '3 all boxes unticked', ...plain, change: quirk('all boxes unticked') },
  {
    id: 'Q-space-after',
    about: '3 a space after the box',
    ...plain,
    text: (text) => text.replace(/([■□])(?=[一-鿿])/g, '$1 '),
  },
  { id: 'Q-no-space', about: '3 nothing between boxes', ...bars, change: quirk('no spaces') },
  { id: 'Q-far-apart', about: '3 hundreds of spaces', ...broken, change: quirk('far apart') },
  { id: 'Q-question-gaps', about: '3 question marks for spaces', ...bars, change: quirk('question gaps') },
  { id: 'Q-words-lines', about: '3 plain words on lines', ...plain, boxes: 'none', change: quirk('words on lines') },
  {
    id: 'Q-words-spaces',
    about: '3 plain words with spaces',
    ...broken,
    boxes: 'none',
    change: quirk('words with spaces'),
  },
  { id: 'Q-other-colon', about: '3 words after other', ...plain, change: quirk('words after other') },
  {
    id: 'Q-wide-space',
    about: '3 an empty tick is a full-width space',
    ...plain,
    text: (text) => text.replace(/\| \|/g, '| \u3000 |'),
    only: 'txt',
  },
  // 5 · text
  { id: 'Q-traditional', about: '5 traditional characters, wrong ones too', ...broken, script: 'trad' },
  { id: 'Q-pinyin', about: '5 pinyin inside words', ...bars, script: 'trad_pinyin' },
  {
    id: 'Q-pinyin-spaced',
    about: '5 pinyin with spaces in the brackets',
    ...plain,
    script: 'trad_pinyin',
    change: quirk('spaced pinyin'),
  },
  { id: 'Q-advert', about: '5 adverts in cells', ...plain, change: quirk('advert') },
  {
    id: 'Q-filtered',
    about: '5 a character filtered out everywhere',
    ...plain,
    text: (text) => text.replaceAll('公', ''),
    change: quirk('one character gone'),
  },
  { id: 'Q-brackets', about: '5 brackets of document numbers lost', ...broken, change: quirk('number brackets lost') },
  { id: 'Q-bracket-kinds', about: '5 brackets of kinds mixed', ...plain, change: quirk('bracket kinds') },
  { id: 'Q-ditto', about: '5 同上', ...broken, change: quirk('ditto') },
  { id: 'Q-dash', about: '5 dashes for no second level', ...bars, change: quirk('dash for level 2') },
  { id: 'Q-template', about: '5 template left unfilled', ...plain, change: quirk('template unfilled') },
  { id: 'Q-masked', about: '5 masked names and digits', ...plain, change: quirk('masked digits') },
  { id: 'Q-escape-codes', about: '5 spreadsheet escape codes', ...plain, change: quirk('escape codes') },
  { id: 'Q-titles-twice', about: '5 titles in angle brackets printed twice', ...plain, change: quirk('titles twice') },
]

/** Every second unticked box is the character 口. */
function mixed(text: string): string {
  let count = 0
  return text.replace(/□/g, (box) => (count++ % 2 === 0 ? box : '口'))
}
