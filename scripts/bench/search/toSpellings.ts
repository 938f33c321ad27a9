/** The ten ways in which people type a 发文字号. */

const FULL_WIDTH = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const CHINESE = (digits: string): string =>
  digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));

/** None for a number that is not of the common form 青政发〔2023〕4号. */
export function toSpellings(number: string): string[] {
  const [, series = '', year = '', serial = ''] = /^([^〔]+)〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  if (series === '') return [];
  return [
    number,
    `${series}[${year}]${serial}号`,
    `${series}（${year}）${serial}号`,
    `${series}【${year}】${serial}号`,
    `${series} ${year} ${serial}`,
    `${series}${year}-${serial}`,
    FULL_WIDTH(`${series}〔${year}〕${serial}号`),
    `${series}〔${year}〕第${serial}号`,
    `${series}${year}年${serial}号`,
    `${series}〔${CHINESE(year)}〕${serial}号`,
  ];
}
