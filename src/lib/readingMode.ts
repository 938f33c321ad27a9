/** 大字版: the reading mode of large letters and high contrast. Its styles are in tokens.css. */

/** Where the browser keeps the reader's choice. */
export const MODE_KEY = 'gongbao-reading';

/** Value of `data-reading` on `<html>`, and of the key. */
export const LARGE = 'large';

/**
 * Runs in the head of every page before anything is drawn, so that nothing flashes: takes the reader's choice, and says
 * that there are scripts and a voice, for what only works with them. Storage may be forbidden; then the mode lasts for a page.
 */
export const SET_MODE =
  `(e=>{e.dataset.js='';if('speechSynthesis'in self)e.dataset.voice='';try{if(localStorage.getItem('${MODE_KEY}')==='${LARGE}')` +
  `e.dataset.reading='${LARGE}'}catch{}})(document.documentElement)`;
