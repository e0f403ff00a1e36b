/**
 * The same text in letters of its own. What is cut out of a piece of the file keeps the whole piece in memory for as long
 * as it lives (64 KB for a name of twenty letters), so all that is kept to the end is copied first.
 */
export const ownLetters = (text: string): string => Array.from(text).join('');
