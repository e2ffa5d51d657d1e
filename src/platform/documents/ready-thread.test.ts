import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { importLimits } from './limits.ts'
import { readTables } from './read-tables.ts'
import { keepThreadReady, refillThread, takeThread } from './ready-thread.ts'

const script = new URL('./tables-thread.ts', import.meta.url)
const { heapMegabytes } = importLimits
const page = (text: string) => new TextEncoder().encode(`<table><tr><td>${text}</td></tr></table>`)

const threadsAtWork = () => (process.report.getReport() as unknown as { workers: unknown[] }).workers.length

test('线程备好以后，一个线程仍只读一个文件', async () => {
  await using ready = keepThreadReady(script)
  const texts: string[] = []
  for (const text of ['甲', '乙', '丙']) {
    await ready.loaded()
    texts.push((await readTables(page(text), '')).grids[0]!.rows[0]![0]!.text)
  }
  assert.deepEqual(texts, ['甲', '乙', '丙'])

  await ready.loaded()
  assert.equal(threadsAtWork(), 1)
  const first = takeThread(script, heapMegabytes)
  assert.equal(threadsAtWork(), 1, '用的是备好的那个')
  const other = takeThread(script, heapMegabytes)
  assert.notEqual(first, other)
  refillThread(script)
  const third = takeThread(script, heapMegabytes)
  assert.equal(new Set([first, other, third]).size, 3)
  for (const worker of [first, other, third]) await worker.terminate()
})

test('限度不同的文件另开线程', async () => {
  await using ready = keepThreadReady(script)
  await ready.loaded()
  const worker = takeThread(script, 16)
  assert.equal(worker.resourceLimits?.maxOldGenerationSizeMb, 16)
  await worker.terminate()
})

test('不再备着，线程就结束；没有备着的，读完也不再开', async () => {
  const ready = keepThreadReady(script)
  await ready.loaded()
  assert.equal(threadsAtWork(), 1)
  await ready[Symbol.asyncDispose]()
  assert.equal(threadsAtWork(), 0)
  await readTables(page('甲'), '')
  assert.equal(threadsAtWork(), 0)
})

test('起不来的线程不使本进程出错，下一个文件照样自己开线程', async () => {
  const broken = new URL('data:text/javascript,throw new Error("broken")')
  await using ready = keepThreadReady(broken)
  await ready.loaded()
  assert.equal(threadsAtWork(), 0)
})

test('备着的线程不留住进程', () => {
  const program = `
    const { keepThreadReady } = await import(${JSON.stringify(new URL('./ready-thread.ts', import.meta.url).href)})
    await keepThreadReady(new URL(${JSON.stringify(script.href)})).loaded()
  `
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 60_000 })
  assert.deepEqual([ended.status, ended.signal], [0, null], String(ended.stderr))
})
