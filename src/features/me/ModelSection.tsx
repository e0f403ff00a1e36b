import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useMethodWords } from '../../ui/use-method-words.ts';
import { readPersonalModel } from '../../workflows/read-personal-model.ts';
import { places } from '../places.ts';
import { useLive, useNow, useSettings } from '../services-context.tsx';
import classes from './section.module.css';

/** Which personal model stands, what it was learned from, and what calculated it. */
export function ModelSection() {
  const { t } = useTranslation(['me', 'learning']);
  const format = useFormat();
  const words = useMethodWords();
  const now = useNow();
  const { activeProfileId } = useSettings();
  const model = useLive(
    // Without a pack to compare with there is no model to show; the pack's own section says what is wrong with it.
    (services) => readPersonalModel(services).catch(() => null),
    [activeProfileId],
  );
  if (model === undefined) return null;
  return (
    <Section title={t('model.title')}>
      <Surface>
        {model ? (
          <FactList
            facts={[
              { name: t('model.winner'), value: words(model.comparison.winner).name },
              { name: t('model.made'), value: format.relative(model.createdAt, now) },
              {
                name: t('model.from'),
                value: model.adapted
                  ? t('model.readings', { span: format.duration(model.supportHours * 3_600_000) })
                  : t('model.nothing'),
              },
              { name: t('model.backend'), value: t(`model.${model.backend.backend}`) },
              { name: t('model.took'), value: format.duration(model.durationMs) },
            ]}
          />
        ) : (
          <p className={classes.text}>{t('model.none')}</p>
        )}
        <div className={classes.actions}>
          {model ? null : (
            <Button component={Link} href={places.forecast} variant="light">
              {t('model.open')}
            </Button>
          )}
          <Button component={Link} href={places.learning} variant={model ? 'light' : 'default'}>
            {t('learning:link')}
          </Button>
        </div>
      </Surface>
    </Section>
  );
}
