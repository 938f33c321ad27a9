import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeResolve, type Resolvable } from '../../src/lib/archive/resolveReference.ts';
import { toTitleForms } from '../../src/lib/archive/titleKeys.ts';

type Data = Partial<Resolvable['data']>;

const document = (id: string, data: Data): Resolvable => ({ id, data: { title: id, issuers: [], ...data } });

const roads = document('qinghe/qingzhengfa/2012/33', {
  number: '青政发〔2012〕33号',
  title: '县人民政府关于印发《青禾县乡村道路养护管理办法》的通知',
  enclosed: '青禾县乡村道路养护管理办法',
  issuers: ['青禾县人民政府'],
  date: '2012-05-06',
});
const water = document('qinghe/qingzhengfa/2015/8', {
  number: '青政发〔2015〕8、9号',
  title: '青禾县人民政府关于进一步加强农村供水的意见',
  issuers: ['青禾县人民政府'],
  date: '2015-03-04',
});
const from = document('qinghe/qingzhengguifa/2022/2', { number: '青政规发〔2022〕2号', date: '2022-11-22' });

type Reference = Parameters<ReturnType<typeof makeResolve>>[1];

function find(reference: Omit<Reference, 'type'> & { type?: Reference['type'] }, others: Resolvable[] = []) {
  const resolution = makeResolve([roads, water, from, ...others])(from, { type: 'cites', ...reference });
  return resolution.target?.id ?? ('reason' in resolution ? resolution.reason : undefined);
}

describe('a title', () => {
  test('has an issuer, a bare form, and the title of what it issues', () => {
    assert.deepEqual(toTitleForms('县人民政府 关于印发《青禾县麦田办法》的通知'), {
      whole: '县人民政府关于印发青禾县麦田办法的通知',
      issuer: '县人民政府',
      bare: '关于印发青禾县麦田办法的通知',
      issued: '青禾县麦田办法',
    });
    assert.equal(toTitleForms('青禾县麦田（试行）办法').whole, '青禾县麦田(试行)办法');
    assert.equal(
      toTitleForms('青禾县行动计划（2021—2023年）').whole,
      toTitleForms('青禾县行动计划(2021-2023年)').whole,
    );
  });
});

describe('by number', () => {
  for (const number of [
    '青政发〔2012〕33号',
    '青政发[2012]33号',
    '青政发（2012）33号',
    '青政发【2012】33号',
    '青政发﹝2012﹞33号',
    '青政发 〔2012〕 33 号',
    '青政发〔2012〕第33号',
    '青政发〔2012〕033号',
    '青政发〔２０１２〕３３号',
  ]) {
    test(`${number} is found`, () => assert.equal(find({ number }), roads.id));
  }

  test('each of two serials is found', () => {
    assert.equal(find({ number: '青政发〔2015〕8号' }), water.id);
    assert.equal(find({ number: '青政发〔2015〕9号' }), water.id);
  });

  test('a number that is not here is absent, although the title is', () => {
    assert.equal(find({ number: '青政发〔2011〕33号', title: roads.data.enclosed }), 'absent');
  });

  test('its own number leads nowhere', () => assert.equal(find({ number: '青政规发〔2022〕2号' }), 'self'));

  test('of two documents with one number neither is meant', () => {
    const other = document('qinghe/qingzhengfa/2012/33-2', { number: '青政发〔2012〕33号', title: '另一件的通知' });
    assert.equal(find({ number: '青政发〔2012〕33号' }, [other]), 'ambiguous');
  });

  test('a document printed twice is one', () => {
    const twin = document('qinghe/qingzhengfa/2012/33-2', roads.data);
    assert.equal(find({ number: '青政发〔2012〕33号' }, [twin]), roads.id);
  });

  test('a number of two gazettes means that of the own gazette', () => {
    const far = document('pinghe/qingzhengfa/2012/33', { number: '青政发〔2012〕33号', title: '另一县的通知' });
    assert.equal(find({ number: '青政发〔2012〕33号' }, [far]), roads.id);
  });
});

describe('by title', () => {
  for (const title of [
    '县人民政府关于印发《青禾县乡村道路养护管理办法》的通知',
    '青禾县人民政府关于印发〈青禾县乡村道路养护管理办法〉的通知',
    '关于印发青禾县乡村道路养护管理办法的通知',
    '《青禾县乡村道路养护管理办法》',
    '青禾县乡村道路 养护管理办法',
  ]) {
    test(`${title} is found`, () => assert.equal(find({ title }), roads.id));
  }

  test('without the issuer that stands in the title', () => {
    assert.equal(find({ title: '关于进一步加强农村供水的意见' }), water.id);
  });

  test('the same words of another organ are not meant', () => {
    assert.equal(find({ title: '安河市人民政府关于进一步加强农村供水的意见' }), 'absent');
    assert.equal(find({ title: '安河市人民政府关于印发《青禾县乡村道路养护管理办法》的通知' }), 'absent');
  });

  test('a title that is only alike is absent', () => {
    assert.equal(find({ title: '青禾县乡村道路养护管理暂行办法' }), 'absent');
  });

  test('of two earlier documents of one title neither is meant', () => {
    const again = document('qinghe/qingzhengfa/2018/3', {
      ...roads.data,
      number: '青政发〔2018〕3号',
      date: '2018-01-01',
    });
    assert.equal(find({ title: '青禾县乡村道路养护管理办法' }, [again]), 'ambiguous');
  });

  test('a later document of the title is not meant', () => {
    const later = document('qinghe/qingzhengfa/2024/3', {
      ...roads.data,
      number: '青政发〔2024〕3号',
      date: '2024-01-01',
    });
    assert.equal(find({ title: '青禾县乡村道路养护管理办法' }, [later]), roads.id);
  });
});

describe('what changes the force of a document', () => {
  const future = document('qinghe/qingzhengfa/2023/1', {
    number: '青政发〔2023〕1号',
    title: '甲办法',
    date: '2023-01-01',
  });

  test('cannot come before it', () => {
    assert.equal(find({ type: 'repeals', number: '青政发〔2023〕1号' }, [future]), 'later');
    assert.equal(find({ type: 'cites', number: '青政发〔2023〕1号' }, [future]), future.id);
  });

  test('must have its number and its title of one document', () => {
    const number = '青政发〔2012〕33号';
    const type = 'repeals';
    assert.equal(find({ type, number, title: '县人民政府关于印发《青禾县生活垃圾收运处置方案》的通知' }), 'mismatch');
    assert.equal(find({ type, number, title: '青禾县乡村道路养护管理（暂行）办法' }), roads.id);
    assert.equal(find({ type, number, title: '乡村道路养护办法' }), roads.id);
    assert.equal(find({ type: 'cites', number, title: '青禾县生活垃圾收运处置方案' }), roads.id);
  });
});
