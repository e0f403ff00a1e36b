import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citedEffects } from '../../domain/clinical/food/cited-effects.ts';
import type { Measurement } from '../../domain/observation.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ExpectedView } from '../../ui/expected/ExpectedView.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { earlierValues } from '../../workflows/earlier-values.ts';
import type { PlannedMeal } from '../../workflows/expected-for-meal.ts';
import { type WhatIf, whatIfMeal } from '../../workflows/what-if-meal.ts';
import { useLive } from '../services-context.tsx';
import { useAsked } from '../use-asked.ts';
import classes from './food.module.css';
import { OwnWalk } from './OwnWalk.tsx';

/** What a meal would do, and what a change of it would: by the person's own model, and by studies on others, told apart. */
export function WhatIfSection() {
  const { t } = useTranslation('food');
  const format = useFormat();
  const earlier = useLive((services) => earlierValues(services, 'meal'), []);
  const [carbohydrate, setCarbohydrate] = useState<number | string>(45);
  const [asked, setAsked] = useState<PlannedMeal | null>(null);
  const choose = (meal: Measurement) => {
    if (meal.kind !== 'meal') return;
    const { text, carbohydrate: carbs, protein, fat, fibre } = meal.value;
    if (carbs !== undefined) setCarbohydrate(carbs);
    const foods = text === undefined ? undefined : [{ name: text, carbohydrate: carbs }];
    setAsked({ carbohydrate: carbs, protein, fat, fibre, foods });
  };
  const withCarbs = (earlier?.named ?? []).filter(
    (meal) => meal.kind === 'meal' && meal.value.carbohydrate !== undefined,
  );
  return (
    <Section title={t('whatIf.title')} lead={t('whatIf.lead')}>
      <Surface>
        {withCarbs.length > 0 ? (
          <ul className={classes.chips} aria-label={t('whatIf.own')}>
            {withCarbs.map((meal) => (
              <li key={JSON.stringify(meal.value)}>
                <Button variant="default" radius="xl" onClick={() => choose(meal)}>
                  {meal.kind === 'meal' ? meal.value.text : ''}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (typeof carbohydrate === 'number') setAsked({ carbohydrate });
          }}
        >
          <NumberInput
            label={t('whatIf.carbs')}
            value={carbohydrate}
            onChange={setCarbohydrate}
            min={0}
            max={300}
            step={5}
            inputMode="numeric"
            suffix={` ${format.field('meal', 'carbohydrate', 0).unit}`}
          />
          <Button type="submit" disabled={typeof carbohydrate !== 'number'}>
            {t('whatIf.ask')}
          </Button>
        </form>
        {asked ? <Answer meal={asked} /> : null}
        <OwnWalk />
        <div className={classes.cited}>
          <h3 className={classes.heading}>{t('whatIf.citedTitle')}</h3>
          <ul className={classes.plain}>
            {citedEffects.map(({ id, percent, people, source }) => (
              <li key={id}>
                {t(`whatIf.cited.${id}`, { percent: format.percent(percent / 100), count: people })}
                <span className={classes.aside}>{source}</span>
              </li>
            ))}
          </ul>
        </div>
      </Surface>
    </Section>
  );
}

function Answer({ meal }: { readonly meal: PlannedMeal }) {
  const { t } = useTranslation('food');
  const state = useAsked((services) => whatIfMeal(services, meal), JSON.stringify(meal));
  if (state.status === 'failed') return <ErrorNotice error={state.error} />;
  if (state.status === 'working') return <p className={classes.aside}>{t('whatIf.working')}</p>;
  return (
    <div className={classes.answer} aria-live="polite">
      <ExpectedView expected={state.value.asPlanned} />
      <Changes whatIf={state.value} />
    </div>
  );
}

const peakName = 'peak rise in 3 h';
const peakOf = (expected: WhatIf['asPlanned']) =>
  expected.ok ? expected.value.targets.find(({ name }) => name === peakName)?.expected : undefined;

/** Each change against the meal as planned, at its peak. */
function Changes({ whatIf: { asPlanned, changes } }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation('food');
  const format = useFormat();
  const planned = peakOf(asPlanned);
  if (planned === undefined) return null;
  const told = changes.flatMap(({ change, expected }) => {
    const peak = peakOf(expected);
    return peak === undefined ? [] : [{ change, difference: peak - planned }];
  });
  if (told.length === 0) return null;
  return (
    <>
      <h3 className={classes.heading}>{t('whatIf.changesTitle')}</h3>
      <ul className={classes.plain}>
        {told.map(({ change, difference }) => {
          const amount = format.glucoseWithUnit(Math.abs(difference));
          const word = Math.abs(difference) < 4 ? 'same' : difference < 0 ? 'lower' : 'higher';
          return <li key={change}>{t(`whatIf.change.${change}`, { what: t(`whatIf.word.${word}`, { amount }) })}</li>;
        })}
      </ul>
    </>
  );
}
