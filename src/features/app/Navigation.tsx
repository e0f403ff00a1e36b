import { type Icon, IconFileText, IconHome, IconListCheck, IconTrendingUp, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { listProfiles } from '../../workflows/list-profiles.ts';
import { places } from '../places.ts';
import { useLive, useSettings } from '../services-context.tsx';
import classes from './Navigation.module.css';

const entries = [
  { name: 'today', href: places.today, icon: IconHome },
  { name: 'record', href: places.record, icon: IconFileText },
  { name: 'forecast', href: places.forecast, icon: IconTrendingUp },
  { name: 'plan', href: places.plan, icon: IconListCheck },
  { name: 'me', href: places.me, icon: IconUser },
] as const satisfies readonly { name: string; href: string; icon: Icon }[];

const isWithin = (path: string, place: string): boolean =>
  place === places.today ? path === place : path === place || path.startsWith(`${place}/`);

/** A bar under the thumb on a phone, a slim rail at the side where there is room. */
export function Navigation() {
  const { t } = useTranslation('app');
  const [path] = useLocation();
  const { activeProfileId } = useSettings();
  const profiles = useLive(listProfiles, []) ?? [];
  // Where several people share the device, the last place says whose record is shown.
  const shown = profiles.length > 1 ? profiles.find(({ id }) => id === activeProfileId)?.name : null;
  return (
    <nav className={classes.navigation} aria-label={t('places')}>
      {entries.map(({ name, href, icon: Mark }) => (
        <Link key={name} href={href} className={classes.place} aria-current={isWithin(path, href) ? 'page' : undefined}>
          <Mark size={22} stroke={1.7} aria-hidden="true" />
          <span className={classes.name}>{name === 'me' ? (shown ?? t(name)) : t(name)}</span>
        </Link>
      ))}
    </nav>
  );
}
