import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Measurement } from '../../domain/observation.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { earlierValues } from '../../workflows/earlier-values.ts';
import { places } from '../places.ts';
import { useLive } from '../services-context.tsx';
import classes from './food.module.css';
import { useLogAgain } from './use-log-again.ts';

/** One's own meals, each logged again by one tap. */
export function AgainSection() {
  const { t } = useTranslation('food');
  const format = useFormat();
  const earlier = useLive((services) => earlierValues(services, 'meal'), []);
  const logAgain = useLogAgain();
  const [error, setError] = useState<unknown>(null);
  if (!earlier) return null;
  const tap = (meal: Measurement) => {
    setError(null);
    logAgain(meal).catch(setError);
  };
  return (
    <Section title={t('again.title')} lead={earlier.named.length > 0 ? t('again.lead') : undefined}>
      <Surface>
        <ul className={classes.again}>
          {earlier.named.map((meal) => (
            <li key={JSON.stringify(meal.value)}>
              <Button
                variant="default"
                fullWidth
                styles={{ root: { justifyContent: 'flex-start' } }}
                onClick={() => tap(meal)}
              >
                <span className={classes.meal}>
                  {meal.kind === 'meal' ? meal.value.text : ''}
                  <span className={classes.aside}>
                    {meal.kind === 'meal' && meal.value.carbohydrate !== undefined
                      ? format.fieldText('meal', 'carbohydrate', meal.value.carbohydrate)
                      : t('again.noCarbs')}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
        {error ? <ErrorNotice error={error} /> : null}
        <Button component={Link} href={places.log('meal')} variant="light" mt="sm">
          {t('again.other')}
        </Button>
      </Surface>
    </Section>
  );
}
