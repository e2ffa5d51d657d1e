import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanBody } from './clean-body.ts'
import { sentencesOf } from './words.ts'

/** The clipboard of Word: a whole page with its styles, conditional comments and namespaces. */
const fromWord = (
  body: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; font-family:等线;} @list l0:level1 {mso-level-number-format:chinese-counting-thousand;} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word;text-justify-trim:punctuation'>
<!--StartFragment-->
${body}
<!--EndFragment--></body></html>`

const word =
  fromWord(`<h1 align=center style='text-align:center'><span style='font-family:"方正小标宋简体"'>关于开展临时救助的通知<span lang=EN-US><o:p></o:p></span></span></h1>

<p class=MsoNormal style='text-indent:32.0pt'><b style='mso-bidi-font-weight:normal'><span style='font-size:16.0pt;font-family:黑体;color:red'>各村（居）民委员会：</span></b><span lang=EN-US
style='font-size:16.0pt'><o:p></o:p></span></p>

<h2 style='mso-list:none'><span style='font-family:黑体'>一、总体要求</span></h2>

<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-fareast-font-family:仿宋;mso-list:Ignore'>（一）<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]><span style='font-family:仿宋'>救助对象由村级
初核。</span></p>

<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>（二）<span
style='font:7.0pt "Times New Roman"'>&nbsp;</span></span><![endif]>公示期<span style='mso-spacerun:yes'>&nbsp;</span>七天。</p>

<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>身份证复印件</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>申请表</p>

<p class=MsoNormal>金额<del cite="mailto:author" datetime="2026-03-01T10:00">九百</del><ins cite="mailto:author"
datetime="2026-03-01T10:00">一千二百</ins>元<a style='mso-comment-reference:C_1;mso-comment-date:20260301T1000'></a><span
class=MsoCommentReference><span lang=EN-US><!--[if !supportAnnotations]--><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[C1]</a><!--[endif]--></span></span>。</p>

<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=184 rowspan=2 valign=top style='width:138.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center style='text-align:center'>村名<o:p></o:p></p></td>
 <td width=368 colspan=2><p class=MsoNormal>户数</p></td></tr>
 <tr><td><p class=MsoNormal>一月</p></td><td><p class=MsoNormal>二月</p></td></tr>
 <tr><td><p class=MsoNormal>柳桥村</p></td><td><p class=MsoNormal>3</p></td><td><p class=MsoNormal>CO<sub>2</sub></p></td></tr>
</table>

<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025" type="#_x0000_t75"><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=20 height=20 src="file:///C:/Users/AppData/clip_image001.png" v:shapes="_x0000_i1025"><![endif]></p>
<p class=MsoNormal style='mso-hide:all;display:none'>内部批示</p>
<p class=MsoNormal align=right style='text-align:right'>2026年3月5日</p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><p class=MsoCommentText>这里请核对</p></div></div>`)

test('从Word粘贴：标题、表格、编号保留，字体颜色批注修订和图片去掉，都有说明', () => {
  const { html, notes } = cleanBody(word)
  assert.equal(
    html,
    '<h2 data-align="center">关于开展临时救助的通知</h2><p><strong>各村（居）民委员会：</strong></p><h3>一、总体要求</h3>' +
      '<p>（一）救助对象由村级初核。</p><p>（二）公示期 七天。</p><ul><li>身份证复印件</li><li>申请表</li></ul>' +
      '<p>金额一千二百元。</p><table><tbody><tr><td rowspan="2"><p data-align="center">村名</p></td><td colspan="2">户数</td></tr>' +
      '<tr><td>一月</td><td>二月</td></tr><tr><td>柳桥村</td><td>3</td><td>CO<sub>2</sub></td></tr></tbody></table>' +
      '<p data-align="right">2026年3月5日</p>',
  )
  assert.deepEqual(sentencesOf(notes), [
    '有1张图片没有带入：图片请作为附件上传，再插入正文。',
    '去掉了1处用修订删除的文字，请对照原件核对。',
    '去掉了批注。',
    '去掉了1处隐藏的文字，请对照原件核对。',
  ])
})

/** The clipboard of WPS: no body styles, everything in spans, numbers of lists in their own spans, Chinese quotes. */
const wps = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><meta name="Generator" content="WPS Office"></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">
<p class="MsoNormal" align="center" style="text-align:center;"><b><span style="mso-spacerun:'yes';font-family:方正小标宋简体;font-weight:bold;font-size:22.0000pt;"><font face="方正小标宋简体">公示</font></span></b><span style="mso-spacerun:'yes';"><o:p></o:p></span></p>
<p class="15" style="margin-left:0.0000pt;text-indent:0.0000pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:仿宋;"><span style='mso-list:Ignore;'>一、<span>&nbsp;</span></span></span><![endif]><span style="mso-spacerun:'yes';font-weight:bold;"><font face="仿宋">救助对象</font></span></p>
<p class="15" style="mso-list:l0 level2 lfo1;"><![if !supportLists]><span><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span></span><![endif]><span>张某某&nbsp;等三户</span></p>
<p class="MsoNormal"><span>手写的编号：二、（二）2.照原样</span></p>
<table class="MsoTableGrid" border="1" cellspacing="0" style="border-collapse:collapse;mso-table-layout-alt:fixed;"><tbody><tr><th width="100"><p class="MsoNormal"><span style="font-weight:bold;">姓名</span></p></th><th><p class="MsoNormal">金额</p></th></tr><tr><td><p class="MsoNormal">张某</p></td><td><p class="MsoNormal" align="right">1200</p></td></tr></tbody></table>
</div><!--EndFragment--></body></html>`

test('从WPS粘贴：居中、自动编号、表头都在', () => {
  const { html, notes } = cleanBody(wps)
  assert.equal(
    html,
    '<p data-align="center"><strong>公示</strong></p><p>一、<strong>救助对象</strong></p><p>1.张某某 等三户</p>' +
      '<p>手写的编号：二、（二）2.照原样</p><table><thead><tr><th>姓名</th><th>金额</th></tr></thead>' +
      '<tbody><tr><td>张某</td><td><p data-align="right">1200</p></td></tr></tbody></table>',
  )
  assert.deepEqual(sentencesOf(notes), [])
})

test('从网页和电子表格粘贴的也一样清理', () => {
  const sheet =
    '<table border=0 cellpadding=0 width=144 style=\'border-collapse:collapse\'><colgroup><col width=72><col width=72></colgroup><tr height=19><td class=xl65>村</td><td x:num="3">3</td></tr></table>'
  assert.equal(cleanBody(sheet).html, '<table><tbody><tr><td>村</td><td>3</td></tr></tbody></table>')
  const page =
    '<b style="font-weight:normal" id="docs-internal"><p dir="ltr"><span style="font-weight:700">甲</span><span style="font-weight:400">乙</span></p></b><p style="text-align:justify"><font color=red>丙</font></p>'
  assert.equal(cleanBody(page).html, '<p><strong>甲</strong>乙</p><p>丙</p>')
})
