import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useInstall } from '../../ui/install-offer.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './section.module.css';

/** iPads call themselves Macs, but have a touch screen. */
const isIos = () =>
  /iP(hone|ad|od)/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

/** The browser's own install dialog where it offers one, else words on where to find it. */
export function InstallSection() {
  const { t } = useTranslation('me');
  const install = useInstall();
  const installed = useMediaQuery('(display-mode: standalone)', false, { getInitialValueInEffect: false });
  return (
    <Section title={t('install.title')}>
      <Surface>
        {installed ? (
          <p className={classes.text}>{t('install.done')}</p>
        ) : (
          <>
            <p className={classes.text}>{t('install.text')}</p>
            {install ? (
              <div className={classes.actions}>
                <Button variant="light" onClick={() => void install()}>
                  {t('install.action')}
                </Button>
              </div>
            ) : (
              <p className={classes.text}>{t(isIos() ? 'install.ios' : 'install.other')}</p>
            )}
          </>
        )}
      </Surface>
    </Section>
  );
}
