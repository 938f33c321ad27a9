/** A text as an address of its own, for a link that saves it: no file has to stand beside every page. */
export const toDataUrl = (text: string, mediaType: string): string =>
  `data:${mediaType};charset=utf-8,${encodeURIComponent(text)}`;
