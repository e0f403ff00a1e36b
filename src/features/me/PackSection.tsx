import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import { usePack } from '../use-pack.ts';
import classes from './section.module.css';

/** The pack's card: what it was learned from, under which licences, and that it arrived unaltered. */
export function PackSection() {
  const { t } = useTranslation(['me', 'expected']);
  const format = useFormat();
  const pack = usePack();
  return (
    <Section title={t('pack.title')}>
      {pack.status === 'failed' && <ErrorNotice error={pack.error} onRetry={pack.retry} />}
      {pack.status === 'ready' && (
        <Surface>
          <p className={classes.text}>{t('pack.lead')}</p>
          <div className={classes.facts}>
            <FactList
              facts={[
                { name: t('pack.name'), value: pack.facts.id },
                { name: t('pack.trained'), value: t('pack.people', { count: pack.facts.learnedFrom }) },
                { name: t('pack.tested'), value: t('pack.people', { count: pack.facts.testedOn }) },
                { name: t('pack.size'), value: format.bytes(pack.bytes) },
                { name: t('pack.checked'), value: t('pack.checkedValue') },
              ]}
            />
          </div>
          <Disclosure label={t('pack.dataSets', { count: pack.facts.dataSets.length })}>
            <FactList facts={pack.facts.dataSets.map(({ name, licence }) => ({ name, value: licence }))} />
          </Disclosure>
        </Surface>
      )}
      <p className={classes.after}>{t('expected:packs.linkText')}</p>
      <Anchor component={Link} href={places.expected} display="inline-block" py="sm">
        {t('expected:packs.link')}
      </Anchor>
    </Section>
  );
}
