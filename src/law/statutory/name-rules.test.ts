import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonsAgainstName } from './name-rules.ts'

test('名称规范：名词，不带序号和标点，不过二十字', () => {
  const stops = '带有标点'
  const counted = '带有序号'
  const sentence = '不是事项的名称'
  const rules: [name: string, ...faults: string[]][] = [
    ['财政预决算'],
    ['行政法规、规章和规范性文件'],
    ['村民小组决定和实施'],
    ['字'.repeat(20)],
    ['字'.repeat(21), '超过20字'],
    ['𠀀'.repeat(20)],
    ['收费，减免', stops],
    ['《条例》', stops],
    ['收费:减免', stops],
    ['一、收费', counted],
    ['十二、收费', counted],
    ['（二）收费', counted],
    ['(二)收费', counted],
    ['12）收费', counted],
    ['3.收费', stops, counted],
    ['收费（二）'],
    ['（）收费'],
    ['一事一议'],
    ['关于收费', sentence],
    ['政策关于民生部分'],
    ['收费的通知', sentence],
    ['收费的公开', sentence],
    ['收费的公开方式'],
    ['收费等', sentence],
    ['等级评定'],
  ]
  for (const [name, ...faults] of rules)
    assert.deepEqual(
      [...reasonsAgainstName(name)],
      faults.map((fault) => `名称“${name}”${fault}`),
    )
  for (const name of ['', ' ', ' 收费', '收费 '])
    assert.deepEqual([...reasonsAgainstName(name)], ['名称为空或者带有空格'])
})
