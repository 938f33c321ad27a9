/** The part of an address that says which words a document's page marks when it is reached from the search page. */
export const HIT = 'hit';
