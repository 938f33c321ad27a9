/** `２０２１` → `2021`: full-width digits as ASCII, one character for one, so that places in the text stay. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
