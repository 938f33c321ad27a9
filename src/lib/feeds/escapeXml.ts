import { escapeHtml } from '../markdown/text.ts';

/** Characters that no XML 1.0 file may hold, not even as an entity (its section 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Any text for element content and for attribute values in quotes; forbidden characters become U+FFFD. */
export const escapeXml = (text: string): string => escapeHtml(text.replace(FORBIDDEN, '\uFFFD'));
