import { type Icon, IconFileText, IconHome, IconTrendingUp, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { places } from '../places.ts';
import classes from './Navigation.module.css';

const entries = [
  { name: 'today', href: places.today, icon: IconHome },
  { name: 'record', href: places.record, icon: IconFileText },
  { name: 'forecast', href: places.forecast, icon: IconTrendingUp },
  { name: 'me', href: places.me, icon: IconUser },
] as const satisfies readonly { name: string; href: string; icon: Icon }[];

const isWithin = (path: string, place: string): boolean =>
  place === places.today ? path === place : path === place || path.startsWith(`${place}/`);

/** A bar under the thumb on a phone, a slim rail at the side where there is room. */
export function Navigation() {
  const { t } = useTranslation('app');
  const [path] = useLocation();
  return (
    <nav className={classes.navigation} aria-label={t('places')}>
      {entries.map(({ name, href, icon: Mark }) => (
        <Link key={name} href={href} className={classes.place} aria-current={isWithin(path, href) ? 'page' : undefined}>
          <Mark size={22} stroke={1.7} aria-hidden="true" />
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
