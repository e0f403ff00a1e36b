import { useTranslation } from 'react-i18next';
import type { SkippedRows } from '../../domain/imported-file.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './SkippedRowsList.module.css';

/** How many rows gave no reading and why, each reason with a line of the file as it stands there. */
export function SkippedRowsList({ skipped }: { readonly skipped: readonly SkippedRows[] }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const count = skipped.reduce((sum, rows) => sum + rows.count, 0);
  if (count === 0) return <p className={classes.none}>{t('skipped.none')}</p>;
  return (
    <Disclosure label={t('skipped.title', { count, formatted: format.number(count) })}>
      <ul className={classes.list}>
        {skipped.map((rows) => (
          <li key={rows.reason}>
            <span className={classes.count}>{format.number(rows.count)}</span> {t(`skipped.${rows.reason}`)}
            <span className={classes.example}>
              {rows.exampleLine > 0 ? t('skipped.example', { line: rows.exampleLine }) : t('skipped.exampleText')}{' '}
              <code>{rows.exampleText}</code>
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
