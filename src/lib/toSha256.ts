import { hash } from 'node:crypto';

/** SHA-256 of bytes, or of a text as UTF-8, in small hexadecimal digits, as `sha256sum` prints it. */
export const toSha256 = (data: string | Uint8Array): string => hash('sha256', data);
