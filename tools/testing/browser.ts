import { delimiter } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { writeFontsConfiguration } from './browser-fonts.ts'
import { unpackBrowser } from './browser-unpack.ts'

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--lang=zh-CN',
  '--headless',
]

/**
 * Starts a browser on a machine that has none: no download, no system package, no system font.
 * `CHROMIUM_PATH` names another Chromium, and must on processors other than x64.
 *
 * @throws with the way out, when no browser can be started
 */
export async function openBrowser(): Promise<Browser> {
  const chosen = process.env.CHROMIUM_PATH
  if (!chosen && process.arch !== 'x64') {
    throw new Error(`The browser inside npm is made for x64, this machine is ${process.arch}: set CHROMIUM_PATH.`)
  }
  const environment: Record<string, string> = { FONTCONFIG_FILE: await writeFontsConfiguration() }
  let program = chosen
  if (!program) {
    const unpacked = await unpackBrowser()
    program = unpacked.program
    const already = process.env.LD_LIBRARY_PATH
    environment.LD_LIBRARY_PATH = already ? unpacked.libraries + delimiter + already : unpacked.libraries
  }
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined))
  return await chromium.launch({
    executablePath: program,
    args: quietFlags,
    env: { ...inherited, ...environment } as Record<string, string>,
  })
}

export type PageOptions = {
  /** Look of the pages, sent as the `theme` cookie to `baseUrl`. */
  readonly theme?: 'standard' | 'elder'
  /** Width of the window in CSS pixels; 320 is the narrowest that must work (WCAG 2.2, 1.4.10). */
  readonly width?: number
  readonly height?: number
  readonly javaScriptEnabled?: boolean
  /** Address in front of `page.goto('/…')`. */
  readonly baseUrl?: string
}

/**
 * Runs `work` with a fresh page of its own context (no cookies, no cache of others) and closes it afterwards.
 * One browser serves all pages of a process; it closes by itself when nobody has asked for a page for a while.
 */
export async function withPage<T>(work: (page: Page) => Promise<T>, options: PageOptions = {}): Promise<T> {
  const { theme, width = 1280, height = 900, javaScriptEnabled = true, baseUrl } = options
  const browser = await borrowBrowser()
  try {
    await using context = await browser.newContext({
      viewport: { width, height },
      javaScriptEnabled,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      ...(baseUrl ? { baseURL: baseUrl } : {}),
    })
    if (theme && baseUrl) await context.addCookies([{ name: 'theme', value: theme, url: baseUrl }])
    return await work(await context.newPage())
  } finally {
    returnBrowser()
  }
}

const idleMilliseconds = 300
let shared: Promise<Browser> | undefined
let borrowers = 0
let idle: NodeJS.Timeout | undefined

function borrowBrowser() {
  clearTimeout(idle)
  borrowers += 1
  shared ??= openBrowser()
  return shared
}

function returnBrowser() {
  borrowers -= 1
  if (borrowers > 0) return
  idle = setTimeout(async () => {
    const browser = shared
    shared = undefined
    await (await browser)?.close()
  }, idleMilliseconds)
}
