/** What is said of a number that the archive lacks: that it is not here, what is before and after it, where its register is. */
import type { Neighbours, NumberedDocument } from '../../lib/numbers/resolveNumber.ts';
import { element, link } from '../page/element.ts';

/** A label and a link to a document. */
export const toDocumentLine = (
  label: string,
  base: string,
  { address, number, title }: NumberedDocument,
): HTMLElement => element('p', {}, label, link(`${base}${address}/`, {}, [number, title].filter(Boolean).join(' ')));

/** @param base the site's base path, `/` at both ends */
export function toNeighbours({ entry, year, before, after }: Neighbours, base: string): HTMLElement[] {
  const { series, gazette, path, years, hasRegister } = entry;
  const isYear = year === undefined || years.includes(year) || years.includes(0);
  const listed = years.filter((one) => one !== 0).map((one) => `${one}年`);
  const lead = isYear
    ? `本库未收录这个文号（${series}，${gazette}）。这只说明它不在本库，不说明它是否存在、是否公开。`
    : `本库没有“${series}”${year}年的文件；有的年份是${listed.join('、')}。`;
  const register = `${base}${isYear && year ? `${path}/${year}/` : `${path}/`}`;
  return [
    element('p', { class: 'number-absent' }, lead),
    ...(before ? [toDocumentLine('前面最近的是：', base, before)] : []),
    ...(after ? [toDocumentLine('后面最近的是：', base, after)] : []),
    ...(hasRegister ? [element('p', {}, link(register, {}, '看这个机关代字的登记簿'))] : []),
  ];
}
