/** The keys of a record as a JSON Schema (draft 2020-12). */
import type { ExportRecord } from './toRecord.ts';
import type { Field } from './fields.ts';

const toItems = ({ name, fields }: Field): ExportRecord =>
  fields ? toObject(fields) : { type: name === 'lines' ? 'integer' : 'string' };

function toProperty(field: Field): ExportRecord {
  const { title, note, type, format, fields } = field;
  const about = { title, ...(note === undefined ? {} : { description: note }) };
  if (type === 'array') return { ...about, type, items: toItems(field) };
  if (type === 'object')
    return { ...about, ...(fields ? toObject(fields) : { type, additionalProperties: { type: 'string' } }) };
  return { ...about, type, ...(format === undefined ? {} : { format }) };
}

const toObject = (fields: readonly Field[]): ExportRecord => ({
  type: 'object',
  properties: Object.fromEntries(fields.map((field) => [field.name, toProperty(field)])),
  required: fields.filter(({ required }) => required).map(({ name }) => name),
});

/** A schema of the given title that stands at an absolute address. Keys that it does not name may be added later. */
export const toJsonSchema = (title: string, url: string, fields: readonly Field[]): ExportRecord => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: url,
  title,
  ...toObject(fields),
});
