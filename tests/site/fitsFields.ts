/** Compares JSON with the fields that describe it. */
import type { Field } from '../../src/lib/export/fields.ts';

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : value === null ? 'null' : typeof value;

function findInList(value: unknown, field: Field, path: string): string[] {
  const { fields } = field;
  if (!Array.isArray(value) || !fields) return [];
  return value.flatMap((item, index) => findMisfits(item, fields, `${path}[${index}]`));
}

/** Keys that no field names, values of another type, keys that must be there and are not: their paths. */
export function findMisfits(value: unknown, fields: readonly Field[], path = ''): string[] {
  const object = value as Record<string, unknown>;
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(object).filter((key) => !known.has(key));
  return [
    ...unknown.map((key) => `${path}.${key}: not described`),
    ...fields.flatMap((field) => {
      const at = `${path}.${field.name}`;
      const found = object[field.name];
      if (found === undefined) return field.required ? [`${at}: missing`] : [];
      if (typeOf(found) !== field.type) return [`${at}: ${typeOf(found)}`];
      if (field.type === 'object' && field.fields) return findMisfits(found, field.fields, at);
      return findInList(found, field, at);
    }),
  ];
}
