/**
 * Runs in the browser. The pages say what holds on the archive's day; what a later day brings stands in them already and
 * is shown by the reader's own date: `data-shown-from`, `data-hidden-from`.
 */
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');

for (const element of document.querySelectorAll<HTMLElement>('[data-shown-from], [data-hidden-from]')) {
  const { shownFrom, hiddenFrom } = element.dataset;
  if (shownFrom !== undefined && shownFrom <= today) element.hidden = false;
  if (hiddenFrom !== undefined && hiddenFrom <= today) element.hidden = true;
}
