import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentFacts } from '../../src/lib/markdown/paragraphs.ts';
import { toHtml } from '../../src/lib/markdown/toHtml.ts';

const FACTS: DocumentFacts = {
  issuers: ['青禾县人民政府办公室'],
  date: '2023-05-24',
  addressee: '各乡（镇）人民政府：',
  disclosure: '此件公开发布',
  attachments: [{ label: '附件1', title: '任务清单', anchor: 'a1' }],
};

const render = (markdown: string): string => toHtml(markdown, FACTS).html;

describe('headings', () => {
  test('take their id from {#…} and begin at h2', () => {
    const html = render('## 一、总体要求 {#s1}');
    assert.match(html, /<h2 id="s1">一、总体要求<\/h2>/);
    assert.match(html, /href="#s1"/);
  });

  test('have no gaps, whatever depths the markdown uses', () => {
    const html = render(
      '## 一、 {#s1}\n\n##### （1） {#s1-1}\n\n#### 1. {#s1-2}\n\n# 附件1 任务清单 {#a1}\n\n### （一） {#a1-s1}',
    );
    const levels = [...html.matchAll(/<h(\d) id/g)].map(([, level]) => Number(level));
    assert.deepEqual(levels, [2, 3, 3, 2, 3]);
  });

  test('never go below h6', () => {
    const html = render('# A {#a}\n\n## B {#b}\n\n### C {#c}\n\n#### D {#d}\n\n##### E {#e}\n\n###### F {#f}');
    assert.deepEqual([...html.matchAll(/<h(\d) id/g)].at(-1)?.[1], '6');
  });

  test('make the outline', () => {
    assert.deepEqual(toHtml('# 附件1 任务清单 {#a1}\n\n## 一、水源 {#a1-s1}', FACTS).outline, [
      { id: 'a1', level: 2, text: '附件1 任务清单' },
      { id: 'a1-s1', level: 3, text: '一、水源' },
    ]);
  });

  test('of attachments show label and title apart', () => {
    assert.match(
      render('# 附件1 任务清单 {#a1}'),
      /<span class="part-label">附件1<\/span> <span class="part-title">任务清单<\/span>/,
    );
  });

  test('keep braces that the text has', () =>
    assert.match(render('## 集合\\{#a\\} {#s1}'), /<h2 id="s1">集合\{#a\}<\/h2>/));

  test('claim an id once', () => {
    assert.equal([...render('## 甲 {#s1}\n\n## 乙 {#s1}').matchAll(/id="s1"/g)].length, 1);
  });
});

describe('paragraphs', () => {
  test('are bold up to two stars, also where CommonMark would not end it', () => {
    assert.match(
      render('**（一）加强领导。**各部门要落实。'),
      /<p class="lead-3"><strong>（一）加强领导。<\/strong>各部门要落实。<\/p>/,
    );
  });

  test('show escaped stars and underscores as they are', () => {
    assert.equal(render('\\*不是\\*粗体\\*\\* \\_ a_b_c'), '<p>*不是*粗体** _ a_b_c</p>');
  });

  test('take the id of the anchor that they begin with', () => {
    assert.match(render('<a id="art10"></a>**第十条** 内容'), /^<p id="art10"><strong>第十条<\/strong> 内容/);
    assert.match(render('- <a id="s1-2"></a>（2）内容'), /<li id="s1-2">（2）内容/);
  });

  test('with the issuers and the date stand at the right', () => {
    assert.equal(render('青禾县人民政府办公室'), '<p class="signature">青禾县人民政府办公室</p>');
    assert.equal(render('2023年5月24日'), '<p class="signature">2023年5月24日</p>');
    assert.match(render('青禾县人民政府办公室\\\n二〇二三年五月二十四日'), /^<p class="signature">/);
    assert.equal(render('2023年5月25日'), '<p>2023年5月25日</p>');
    assert.equal(render('由青禾县人民政府办公室负责'), '<p>由青禾县人民政府办公室负责</p>');
  });

  test('tell the addressee and the disclosure', () => {
    assert.match(render('各乡（镇）人民政府：'), /class="addressee"/);
    assert.match(render('（此件公开发布）'), /class="disclosure"/);
  });

  test('link web and mail addresses up to the Chinese text after them', () => {
    const html = render('网址http://www.example.gov.cn/a\\_b?x=1&amp;y=2，邮箱water@example.gov.cn。');
    assert.match(html, /<a href="http:\/\/www.example.gov.cn\/a_b\?x=1&amp;y=2">/);
    assert.match(html, /<a href="mailto:water@example.gov.cn">water@example.gov.cn<\/a>。/);
  });

  test('name check boxes', () => {
    assert.match(
      render('☐是 ☑否'),
      /<span class="check" role="img" aria-label="未选">☐<\/span>是 .*aria-label="已选">☑/,
    );
  });
});

const TABLE = `<table id="a1-t1">
<caption>任务清单</caption>
<thead>
<tr><th scope="col">序号</th><th scope="col">投资<br>（万元）</th></tr>
</thead>
<tbody>
<tr class="group"><th scope="colgroup" colspan="2">一、水源 &lt;甲&gt;</th></tr>
<tr><td rowspan="2">1</td><td class="number">1,280.50</td></tr>
</tbody>
</table>`;

describe('tables', () => {
  test('keep their form and stand in a region that can be scrolled with keys', () => {
    const html = render(TABLE);
    assert.match(
      html,
      /<div class="table" role="region" tabindex="0" aria-labelledby="a1-t1-caption"><table id="a1-t1">/,
    );
    assert.match(html, /<caption id="a1-t1-caption">任务清单<\/caption><thead><tr><th scope="col">序号<\/th>/);
    assert.match(html, /投资<br>（万元）/);
    assert.match(html, /<tr class="group"><th scope="colgroup" colspan="2">一、水源 &lt;甲&gt;<\/th><\/tr>/);
    assert.match(html, /<td rowspan="2">1<\/td><td class="number">1,280.50<\/td>/);
  });

  test('have a name without a caption', () => {
    assert.match(render('<table>\n<tbody>\n<tr><td>甲</td></tr>\n</tbody>\n</table>'), /aria-label="表格 1"/);
  });

  test('have no empty header cells', () => {
    assert.match(render('<table>\n<tbody>\n<tr><th scope="row"></th></tr>\n</tbody>\n</table>'), /<td><\/td>/);
  });
});

/** Every tag of the rendered HTML with its attributes. */
const tagsOf = (html: string): string[] => [...html.matchAll(/<\/?([a-z][a-z0-9]*)[^>]*>/gi)].map(([tag]) => tag);

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '文字<img src=x onerror=alert(1)>文字',
  '<a id="x" onclick="alert(1)"></a>',
  '<a id="x\\"><script>alert(1)</script>"></a>',
  '<a href="javascript:alert(1)">点</a>',
  '[点](javascript:alert(1))',
  '[点](JaVaScRiPt:alert(1))',
  '[点](data:text/html,<script>alert(1)</script>)',
  '<javascript:alert(1)>',
  '![x](http://example.com/x.png)',
  '## 标题<img src=x onerror=alert(1)> {#s1}',
  '## 标题 {#s1"onmouseover="alert(1)}',
  '# 附件1 <svg onload=alert(1)> {#a1}',
  '<table id="t" onclick="alert(1)">\n<tr><td>1</td></tr>\n</table>',
  '<table>\n<tr><td onclick="alert(1)">1</td><td style="x">2</td></tr>\n</table>',
  '<table>\n<tr><td><script>alert(1)</script></td></tr>\n</table>',
  '<table>\n<caption><img src=x onerror=alert(1)></caption>\n<tr><td>&lt;img src=x onerror=alert(1)&gt;</td></tr>\n</table>',
  '<table>\n<tr><td colspan="2\u0000">1</td></tr>\n</table></div><iframe src="//x"></iframe>',
  '<details open ontoggle=alert(1)>',
  '<!-- <img src=x onerror=alert(1)> -->',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
  '```html\n<script>alert(1)</script>\n```',
  '[a]: javascript:alert(1)\n\n[a]',
  '    <script>alert(1)</script>',
  'http://example.com/"onmouseover="alert(1)',
  '> <script>alert(1)</script>',
];

describe('anything else is shown as text', () => {
  const ALLOWED =
    /^<\/?(?:p|strong|br|ul|ol|li|h[2-6]|section|div|a|span|table|caption|thead|tbody|tr|th|td|blockquote|hr)\b/;
  const ATTRIBUTES =
    /^<\/?[a-z0-9]+(?: (?:id|class|role|tabindex|scope|colspan|rowspan|start|aria-label|aria-labelledby)="[^"<>]*"| href="(?:#|https?:|mailto:)[^"<>]*")*>$/;

  for (const attack of ATTACKS) {
    test(attack.replaceAll('\n', '⏎').replaceAll('\u0000', '␀'), () => {
      for (const tag of tagsOf(render(attack))) {
        assert.match(tag, ALLOWED);
        assert.match(tag, ATTRIBUTES);
      }
    });
  }

  test('in a label from the front matter', () => {
    const facts = { ...FACTS, attachments: [{ label: '附件<b>', anchor: 'a1' }] };
    assert.match(toHtml('# 附件&lt;b&gt; 标题 {#a1}', facts).html, /part-label">附件&lt;b&gt;<\/span>/);
  });

  test('words are not lost', () => {
    assert.match(render('<script>甲</script>'), /&lt;script&gt;甲&lt;\/script&gt;/);
    assert.match(render('<table>\n<tr><td><b>乙</b></td></tr>\n</table>'), /&lt;b&gt;乙&lt;\/b&gt;/);
  });
});

describe('time', () => {
  const LENGTH = 20_000;
  const cases = {
    letters: 'a'.repeat(LENGTH),
    stars: '**'.repeat(LENGTH),
    'open tags': '<table>'.repeat(LENGTH),
    'tag spaces': `<td${' '.repeat(LENGTH)}`,
    braces: `## ${'{#'.repeat(LENGTH)}`,
    dots: `www.${'a.'.repeat(LENGTH)}`,
    anchors: '<a id="x"></a>'.repeat(LENGTH / 4),
  };
  for (const [name, text] of Object.entries(cases)) {
    test(`stays linear: ${name}`, { timeout: 5000 }, () => assert.ok(render(text).length > 0));
  }
});
