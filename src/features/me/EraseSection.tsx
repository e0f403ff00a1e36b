import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { EraseDevice } from '../EraseDevice.tsx';
import classes from './section.module.css';

/** The end of everything here, last on the page. */
export function EraseSection() {
  const { t } = useTranslation('me');
  return (
    <Section title={t('erase.title')}>
      <Surface>
        <p className={classes.text}>{t('erase.text')}</p>
        <div className={classes.facts}>
          <EraseDevice label={t('erase.action')} />
        </div>
      </Surface>
    </Section>
  );
}
