import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contrast, toPalette } from '../../src/lib/palette.ts';
import { toContactHref } from '../../src/lib/toContactHref.ts';
import { toPhrases } from '../../src/lib/toPhrases.ts';

describe('a title breaks where its words do', () => {
  const together = (title: string): string[] =>
    toPhrases(title).flatMap((phrase) => (phrase.together ? [phrase.text] : []));

  test('numbers keep their measure, the end its mark, short quotations their words', () => {
    assert.deepEqual(together('青禾县人民政府2023年第一季度大事记'), ['2023年']);
    assert.deepEqual(together('关于印发《青禾县2023年行动方案》的通知'), ['2023年', '》的通知']);
    assert.deepEqual(together('青禾县安全生产“十四五”发展规划'), ['“十四五”']);
    assert.deepEqual(together('青禾县人民政府公报第12期'), ['第12期']);
  });

  test('no word is lost, nothing together is long', () => {
    for (const title of [
      '',
      '通告',
      '的通知',
      '关于《甲》的《乙》的意见',
      '“一二三四五六七八九十”规划',
      '2023年5月1日的决定',
    ]) {
      assert.equal(
        toPhrases(title)
          .map(({ text }) => text)
          .join(''),
        title,
      );
      for (const { text, together: isTogether } of toPhrases(title)) assert.ok(!isTogether || text.length <= 8, text);
    }
  });

  test('in time that grows as the title does', { timeout: 5000 }, () => {
    assert.ok(toPhrases('的'.repeat(100_000)).length > 0);
    assert.ok(toPhrases('“'.repeat(100_000)).length > 0);
  });
});

describe('the contact', () => {
  const message = { subject: '差错：青政发〔2023〕4号', body: '地址：http://q.example/?a=1&b=2\n' };

  test('of mail takes a message whole', () => {
    const link = new URL(toContactHref('gongbao@example.cn', message) ?? '');
    assert.equal(link.protocol + link.pathname, 'mailto:gongbao@example.cn');
    assert.equal(link.searchParams.get('subject'), message.subject);
    assert.equal(link.searchParams.get('body'), message.body);
  });

  test('of the web stays as it is, any other leads nowhere', () => {
    assert.equal(toContactHref('https://www.example.cn/jiucuo', message), 'https://www.example.cn/jiucuo');
    for (const contact of ['0000-1234567', '县政府办公室', 'javascript:alert(1)', 'a@b?cc=x@y.cn', 'a b@example.cn']) {
      assert.equal(toContactHref(contact), undefined, contact);
    }
  });
});

test('大字版 has 7:1 in any colour', () => {
  for (const color of ['#9b1c1f', '#ffff00', '#ffffff', '#000000', '#00c853', '#808080']) {
    const { strong, strongDark } = toPalette(color);
    assert.ok(contrast(strong, '#ffffff') >= 7, color);
    assert.ok(contrast(strongDark, '#000000') >= 7, color);
  }
});
