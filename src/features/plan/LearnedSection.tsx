import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { showUndo } from '../../ui/undo-notice.tsx';
import { readPlanLearning, resetPlanLearning } from '../../workflows/plan-learning.ts';
import { useLive, useServices, useSettings } from '../services-context.tsx';
import classes from './plan.module.css';

/** What the choice has learned of the person, in plain words, and the way to forget it. */
export function LearnedSection() {
  const { t } = useTranslation(['plan', 'common']);
  const format = useFormat();
  const services = useServices();
  const { activeProfileId } = useSettings();
  const learned = useLive(readPlanLearning, [activeProfileId]);
  const [error, setError] = useState<unknown>(null);
  if (!learned) return null;
  const { known, since, leanings, parts } = learned;
  const reset = () =>
    resetPlanLearning(services).then(
      (undo) =>
        showUndo({
          message: t('learned.wasReset'),
          undoLabel: t('common:undo'),
          onUndo: () => void undo().catch(setError),
        }),
      setError,
    );
  return (
    <Section title={t('learned.title')}>
      <Surface>
        <p className={classes.text}>
          {known === 0 ? t('learned.nothing') : t('learned.lead', { count: known })}{' '}
          {since === null ? null : t('learned.since', { when: format.dateTime(since) })}
        </p>
        {leanings.length > 0 && (
          <ul className={classes.changes}>
            {leanings.map(({ act, done, known: of, word }) => (
              <li key={act}>
                {t('learned.row', { act: t(`act.${act}`), done: format.number(done), known: format.number(of) })}{' '}
                {word && t(`learned.word.${word}`)}
              </li>
            ))}
          </ul>
        )}
        {error ? <ErrorNotice error={error} /> : null}
        <Disclosure label={t('learned.how')}>
          <p className={classes.aside}>
            {t('learned.howText', {
              done: format.percent(parts.done),
              helpful: format.percent(parts.helpful),
              change: format.percent(parts.change),
            })}
          </p>
          {known > 0 && (
            <Button variant="default" mt="sm" onClick={() => void reset()}>
              {t('learned.reset')}
            </Button>
          )}
        </Disclosure>
      </Surface>
    </Section>
  );
}
