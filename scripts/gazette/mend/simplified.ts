let characters: ReadonlySet<string> | undefined;

/**
 * Whether a character is in GB/T 2312-1980, the set of simplified characters that gazettes are printed in: 泾 is, its
 * traditional form 涇 is not.
 */
export function isSimplified(character: string): boolean {
  characters ??= toSimplified();
  return characters.has(character);
}

/** Rows 16 to 87 of the set (6,763 characters), decoded from their EUC-CN bytes. */
function toSimplified(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(
    Array.from(new TextDecoder('gbk').decode(Uint8Array.from(bytes))).filter((c) => !/[\uE000-\uF8FF\uFFFD]/.test(c)),
  );
}
