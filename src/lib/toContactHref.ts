/** Where the `contact` of site.yaml leads. */

const MAIL = /^[^\s@<>?&#"']+@[^\s@<>?&#"']+\.[^\s@<>?&#"'.]+$/;

/** A message that is begun for the reader. */
export interface Message {
  readonly subject: string;
  readonly body: string;
}

/** `mailto:` with the message, a web address as it is, nothing for a telephone or any other words. */
export function toContactHref(contact: string, message?: Message): string | undefined {
  if (/^https?:\/\/\S+$/.test(contact)) return contact;
  if (!MAIL.test(contact)) return undefined;
  const query = message && `?subject=${encodeURIComponent(message.subject)}&body=${encodeURIComponent(message.body)}`;
  return `mailto:${contact}${query ?? ''}`;
}
