import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { EDIT, ROOT } from './environment.ts'
import type { Job } from './model.ts'
import { readSource } from './source.ts'

// Loaded before everything else in a tester and in each thread it starts. A test file that is imported with ?run=7 brings
// all it imports of the project with ?run=7: fresh modules for every run in a process that stays warm. The one changed
// file is read with its change. What lies in node_modules is shared by all runs.

const standIn = new URL('./stand-in-test.ts', import.meta.url).href
const root = pathToFileURL(`${process.env[ROOT]}/`).href
const sources = new Map<string, string>()

const isOwn = (url: string): boolean =>
  url.startsWith(root) && !url.includes('/node_modules/') && /\.ts(\?run=\d+)?$/.test(url)

registerHooks({
  resolve(specifier, context, next) {
    const run = context.parentURL?.match(/\?run=\d+$/)?.[0]
    if (specifier === 'node:test' && run) return { url: standIn, format: 'module-typescript', shortCircuit: true }
    const found = next(specifier, context)
    return run && isOwn(found.url) ? { ...found, url: found.url + run } : found
  },
  load(url, context, next) {
    if (!isOwn(url)) return next(url, context)
    const path = fileURLToPath(url.replace(/\?run=\d+$/, ''))
    return { format: 'module', source: changed(path), shortCircuit: true }
  },
})

function changed(path: string): string {
  const source = sources.get(path) ?? readSource(path)
  sources.set(path, source)
  const edit: Job['edit'] = JSON.parse(process.env[EDIT] || 'null')
  return edit?.file === path ? source.slice(0, edit.start) + edit.text + source.slice(edit.end) : source
}
