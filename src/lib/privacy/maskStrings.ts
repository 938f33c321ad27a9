import { maskPersonalData } from './maskPersonalData.ts';

/**
 * A value made of objects, lists and strings with personal data masked in every string: a Document, the head of an
 * issue. Names of keys, numbers and the value's shape stay. The same value comes back where nothing is found.
 * `isNamed`: whether identity cards are mentioned around it.
 */
export function maskStrings<Value>(value: Value, isNamed: boolean): Value {
  return mask(value, isNamed) as Value;
}

function mask(value: unknown, isNamed: boolean): unknown {
  if (typeof value === 'string') return maskPersonalData(value, isNamed).text;
  if (Array.isArray(value)) {
    const items = value.map((item) => mask(item, isNamed));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mask(item, isNamed), item] as const);
  return entries.some(([, masked, item]) => masked !== item)
    ? Object.fromEntries(entries.map(([key, masked]) => [key, masked]))
    : value;
}
