import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places } from '../places.ts';
import classes from './RecordViews.module.css';

/** The two ways to look at the record: its entries, and a year at once. */
export function RecordViews({ current }: { readonly current: 'list' | 'year' }) {
  const { t } = useTranslation('record');
  return (
    <nav className={classes.views} aria-label={t('title')}>
      <Link href={places.record} className={classes.view} aria-current={current === 'list' ? 'page' : undefined}>
        {t('view.list')}
      </Link>
      <Link href={places.year} className={classes.view} aria-current={current === 'year' ? 'page' : undefined}>
        {t('view.year')}
      </Link>
    </nav>
  );
}
