import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedFields } from '#tools/testing/fields.ts'
import { coverageWords, fieldOfHeading, namedField } from './model.ts'
import { readCoverage } from './read-coverage.ts'

const fields = await shippedFields()
const read = (title: string | null, fileName = '目录.xlsx', headings: readonly (string | null)[] = []) =>
  readCoverage({ title, fileName, headings }, fields)
const says = (...given: Parameters<typeof read>) => {
  const found = read(...given)
  return found.coverage ? coverageWords(found.coverage, fields) : `？${found.why}`
}

test('26 个领域都在，每个名称和别名都认得出自己', () => {
  assert.equal(fields.length, 26)
  for (const { code, name, aliases } of fields)
    for (const each of [name, ...aliases]) assert.equal(fieldOfHeading(`（三）${each}领域`, fields)?.code, code, each)
})

test('每个领域的目录标题都读成那个领域，不论地名、年份和括号', () => {
  for (const { name } of fields) {
    assert.equal(says(`海安市${name}领域基层政务公开标准目录`), name)
    assert.equal(says(`附件3：某街道 ${name} 公开事项标准目录（2023年版）`), name)
    assert.equal(says(null, `12-${name}.html`), name)
    assert.equal(says('标准目录_政务公开', `${name}领域基层政务公开标准目录.xlsx`), name)
  }
})

test('长的名称先认：就业创业不是就业之外又一个领域，征收与补偿是一个领域', () => {
  assert.equal(says('就业创业领域基层政务公开标准目录'), '就业创业')
  assert.equal(says('国有土地上房屋征收与补偿领域基层政务公开标准目录'), '国有土地上房屋征收')
  assert.equal(says('农村集体土地征收基层政务公开标准目录'), '征地补偿')
})

test('机关名称里的字不是领域', () => {
  assert.match(says('某县自然资源局政务公开标准目录'), /^？标题和文件名都没有写领域/)
  assert.match(says(null, '某县卫生健康委员会.xlsx'), /^？/)
  assert.match(says('社会救助中心公开目录'), /^？/)
})

test('标题与文件名说法不一、写了几个领域、又写了全部领域的，都要问', () => {
  assert.match(says('社会救助领域基层政务公开标准目录', '养老服务.xlsx'), /^？.*社会救助、养老服务/)
  assert.match(says('社会救助和养老服务领域基层政务公开标准目录'), /^？.*几个领域/)
  assert.match(says('某县26个试点领域标准目录', '社会救助.xlsx'), /^？.*全部领域.*社会救助/)
})

test('表内分属别的领域的，不听标题的', () => {
  assert.match(
    says('社会救助领域标准目录', '目录.xlsx', ['养老服务', '户籍管理', '社会救助']),
    /^？.*事项却分属养老服务、户籍管理/,
  )
  assert.equal(says('救灾领域标准目录', '目录.xlsx', ['备灾', '灾后救助', '综合业务']), '救灾')
  assert.equal(says('社会保险领域标准目录', '目录.xlsx', ['社会保险', '就业']), '社会保险', '一个旁及的领域不算')
})

test('没有写领域而事项分属两个以上领域的，是全部领域；只有一个的要问，作为建议', () => {
  assert.equal(says('某街道基层政务公开标准目录', 'a.html', ['扶贫', '社会救助', '其他']), '全部领域')
  assert.equal(says('某县全领域政务公开标准目录'), '全部领域')
  assert.equal(says('某县26个试点领域基层政务公开标准目录'), '全部领域')
  const one = read('村公开事项清单', 'a.csv', ['村级财务', '社会救助'])
  assert.deepEqual(one.coverage === null && one.suggestion, { of: 'field', code: 'social-assistance' })
})

test('26 个以外的领域不猜，名称只作建议', () => {
  const found = read('某省某县残疾人领域基层政务公开标准目录')
  assert.ok(found.coverage === null)
  assert.deepEqual(found.suggestion, { of: 'field', name: '残疾人' })
  assert.match(found.why, /残疾人领域/)
})

test('说出来的依据就是原来的字', () => {
  const found = read('某县社会救助领域标准目录')
  assert.deepEqual(found.coverage && [found.from, found.words], ['title', '某县社会救助领域标准目录'])
  const named = read(null, '05社会救助.docx')
  assert.deepEqual(named.coverage && [named.from, named.words], ['file-name', '05社会救助'])
})

test('自己写的领域名：空格、编号和“领域”不算，26 个里的就是那一个，太短太长的不收', () => {
  assert.deepEqual(namedField(' 残疾人 领域', fields), { name: '残疾人' })
  assert.deepEqual(namedField('（二）住房保障领域', fields), { code: 'affordable-housing' })
  assert.equal(namedField('领域', fields), null)
  assert.deepEqual(namedField('三农', fields), { name: '三农' })
  assert.deepEqual(namedField('3．统计', fields), { name: '统计' })
  assert.equal(namedField('税', fields), null)
  assert.equal(namedField('税'.repeat(31), fields), null)
})
