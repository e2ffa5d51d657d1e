import { type Html, html, raw } from '../html.ts'

/** Strokes on a grid of 16 by 16. */
const strokes = {
  check: 'M3 8.5 6.5 12 13 4.5',
  done: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5 8.2 7.2 10.4 11 6',
  late: 'M8 2 14.7 13.8H1.3ZM8 6.4v3.6M8 11.9v.3',
  soon: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 4.5V8l2.4 1.8',
  calm: 'M8 3.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z',
  empty: 'M4 8h8M2.5 2.5h11v11h-11Z',
  doubt: 'M8 1 15 8 8 15 1 8ZM6.5 6.6a1.5 1.5 0 1 1 2.2 1.3c-.5.3-.7.6-.7 1.2M8 11v.2',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 7.2v4M8 4.7v.3',
  search: 'M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6ZM10.5 10.5 14 14',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  up: 'M3 10.5 8 5.5l5 5',
  down: 'M3 5.5 8 10.5l5-5',
  sort: 'M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3',
  external: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  print: 'M4.5 6V2h7v4M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7V14h-7Z',
  document: 'M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  lock: 'M3.5 7h9v7h-9ZM5.5 7V4.6a2.5 2.5 0 0 1 5 0V7M8 9.8v1.6',
  menu: 'M2 4h12M2 8h12M2 12h12',
  plus: 'M8 2.5v11M2.5 8h11',
  home: 'M2 8 8 2.5 14 8M3.8 6.6v7h8.4v-7M6.5 13.6V9.5h3v4.1',
  user: 'M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM2.5 14c.4-3 2.6-4.3 5.5-4.3s5.1 1.3 5.5 4.3',
  exit: 'M6.5 2.5h-4v11h4M6 8h8M11 5l3 3-3 3',
  calendar: 'M2 3.5h12V14H2ZM2 6.8h12M5 1.8v3M11 1.8v3',
  filter: 'M1.8 2.5h12.4L9.5 8.5v5l-3-1.5V8.5Z',
  larger: 'M1 13 5.5 2.5 10 13M2.6 9.5h5.8M12.5 6v6M9.8 9h5.4',
  list: 'M5.5 3.5H14M5.5 8H14M5.5 12.5H14M2 3.5h.5M2 8h.5M2 12.5h.5',
  chart: 'M2 14h12.5M4 14V8.5M7.5 14V3M11 14V6',
  mail: 'M1.5 3.5h13v9h-13ZM1.5 4 8 9l6.5-5',
  people:
    'M6 3a2.4 2.4 0 1 1 0 4.8A2.4 2.4 0 0 1 6 3ZM1.5 13.5c.2-2.7 1.9-4 4.5-4s4.3 1.3 4.5 4M10.8 3.3a2.2 2.2 0 0 1 0 4.3M12 9.7c1.6.5 2.4 1.8 2.5 3.8',
  window: 'M1.5 1.5h13v13h-13ZM4.5 4.5h7v7h-7ZM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
} as const

export type IconName = keyof typeof strokes

const paths = Object.fromEntries(
  Object.entries(strokes).map(([name, path]) => [name, raw(`<path d="${path}"/>`)]),
) as Record<IconName, Html>

/** A small drawing beside words. It is hidden from screen readers: the words say it. */
export const icon = (options: { readonly name: IconName }): Html =>
  html`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${paths[options.name]}</svg>`
