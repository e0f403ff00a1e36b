import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './section.module.css';

/** What happens with the data, and what the app is not. */
export function TrustSections() {
  const { t } = useTranslation('me');
  return (
    <>
      <Section title={t('privacy.title')}>
        <Surface>
          <p className={classes.text}>{t('privacy.text')}</p>
          <p className={classes.text}>{t('privacy.demo')}</p>
        </Surface>
      </Section>
      <Section title={t('limits.title')}>
        <Surface>
          <p className={classes.text}>{t('limits.text')}</p>
        </Surface>
      </Section>
    </>
  );
}
