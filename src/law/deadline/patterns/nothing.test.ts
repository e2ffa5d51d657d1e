import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  ['◇', '同上 如上 同前 同左 〃 同上行 同上一行 同前栏 同左项 同上。', 'ditto'],
  ['◇', '同上文件 上', 'unspecified, unsure'],
  ['◇', '— － ─ ― – _ / —— 无 暂无 无/— 无、－ —/— - 无/——', 'unspecified'],
  ['◇', '无内容 暂 无/ 无。', 'unspecified, unsure'],
  ['◇长期公开', '1） 12） 一） 十二） 1. 12、 2、 二、 十二、 二十一、 （一） （1） ； ， 。 ： ！ ·', 'retention'],
  ['◇长期公开', '123） 。A。', 'retention, unsure'],
  ['长期公开◇', '，/ 。/ ，、', 'retention'],
  ['120.◇', '长期公开', 'unspecified, unsure'],
  ['二.◇', '长期公开', 'retention scope=二., unsure'],
  ['◇日内', '1.5', 'unspecified, unsure'],
]
for (const family of families)
  test(`nothing of its own: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
