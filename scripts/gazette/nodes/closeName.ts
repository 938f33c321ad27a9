/** `李 静 县人民政府副县长` → `李静 县人民政府副县长`: the space inside a name of two characters is print's. */
export function closeName(text: string): string {
  return text.replace(/^([\p{Script=Han}])\s+([\p{Script=Han}])(?=\s|$|[、（(])/u, '$1$2');
}
