/** The languages in which cuffs and scales write the names of months. None of these calls two months alike. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'tr'];

const lettersOf = (name: string): string => name.toLowerCase().replace(/\P{L}/gu, '');

let names: Map<string, number> | undefined;

function allNames(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      // With the day beside it, the month stands in the case that dates have: `lipca`, not `lipiec`.
      const inDate = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const date = Date.UTC(2026, month, 1);
        const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [part, alone.format(date)])
          if (/\p{L}/u.test(name) && !found.has(lettersOf(name))) found.set(lettersOf(name), month + 1);
      }
    }
  return found;
}

/** The month that a word names, 1 to 12; null where it names none. */
export function monthNamed(name: string): number | null {
  names ??= allNames();
  const letters = lettersOf(name);
  return names.get(letters) ?? (letters === 'sept' ? 9 : null);
}
