import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places } from '../places.ts';

/** The way to every forecast from little data, with whom each was learned from. */
export function MoreLink() {
  const { t } = useTranslation('expected');
  return (
    <Anchor component={Link} href={places.expected} inherit>
      {t('more')}
    </Anchor>
  );
}
