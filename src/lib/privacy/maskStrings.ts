import { maskPersonalData } from './maskPersonalData.ts';

/**
 * A value made of objects, lists and strings with personal data masked in every string: a Document, the head of an
 * issue. Names of keys, numbers and the value's shape stay. The same value comes back where nothing is found.
 */
export function maskStrings<Value>(value: Value): Value {
  return mask(value) as Value;
}

function mask(value: unknown): unknown {
  if (typeof value === 'string') return maskPersonalData(value).text;
  if (Array.isArray(value)) {
    const items = value.map(mask);
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mask(item), item] as const);
  return entries.some(([, masked, item]) => masked !== item)
    ? Object.fromEntries(entries.map(([key, masked]) => [key, masked]))
    : value;
}
