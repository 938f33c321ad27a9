/** `{ key: value }`, or `{}` where there is none: front matter leaves out what is not known. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined | null,
): Partial<Record<Key, Value>> {
  return value === undefined || value === null ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}
