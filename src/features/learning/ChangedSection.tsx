import { useTranslation } from 'react-i18next';
import {
  type DayPart,
  dayParts,
  type OwnDifference,
  type WhatAdaptingChanged,
} from '../../domain/glucose-explanation.ts';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { signed } from '../../ui/signed.ts';
import { latestForecast } from '../../workflows/latest-forecast.ts';
import { whatLearningChanged } from '../../workflows/what-learning-changed.ts';
import { useLive } from '../services-context.tsx';
import { useAsked } from '../use-asked.ts';
import classes from './ChangedSection.module.css';

/** A tenth of a mmol/L: less is no difference to speak of. mg/dL. */
const worthSaying = 1.8;

/** What adapting to the person changed, in words; nothing until there is a forecast to hold it against. */
export function ChangedSection() {
  const newest = useLive(latestForecast, []);
  return newest ? <Asked forecast={newest.id} /> : null;
}

function Asked({ forecast }: { readonly forecast: string }) {
  const { t } = useTranslation('why');
  const state = useAsked(whatLearningChanged, forecast);
  if (state.status !== 'ready') return null;
  return (
    <Section title={t('changed.title')} lead={t('changed.lead')}>
      <Surface>
        {state.value === null ? <p className={classes.line}>{t('changed.none')}</p> : <Changed changed={state.value} />}
      </Surface>
    </Section>
  );
}

function Changed({ changed: { byPart, fromHigh, fromLow } }: { readonly changed: WhatAdaptingChanged }) {
  const { t } = useTranslation('why');
  const format = useFormat();
  const unit = format.preferences.glucoseUnit;
  const change = (milligrams: number) => signed(format, glucoseFromCanonical(milligrams, unit), decimals[unit]);
  const ofDay = (Object.keys(dayParts) as DayPart[]).flatMap((part) => {
    const at = byPart[part];
    if (!at || Math.abs(at.own - at.generic) < worthSaying) return [];
    const size = format.glucoseWithUnit(Math.abs(at.own - at.generic));
    return t(at.own > at.generic ? 'changed.more' : 'changed.less', { part: t(`changed.part.${part}`), size });
  });
  const from = (at: OwnDifference) => ({ own: change(at.own), generic: change(at.generic) });
  const pace = (
    at: OwnDifference,
    [slower, faster]: readonly ['fallsSlower', 'fallsFaster'] | readonly ['risesSlower', 'risesFaster'],
  ) =>
    Math.abs(at.own - at.generic) < worthSaying
      ? ''
      : ` ${t(`changed.${Math.sign(at.generic) * (at.own - at.generic) < 0 ? slower : faster}`)}`;
  return (
    <ul className={classes.list}>
      {ofDay.length === 0 ? <li>{t('changed.same', { size: format.glucoseWithUnit(worthSaying) })}</li> : null}
      {ofDay.map((line) => (
        <li key={line}>{line}</li>
      ))}
      <li>
        {t('changed.fromHigh', { level: format.glucoseWithUnit(fromHigh.above), ...from(fromHigh) })}
        {fromHigh.generic < 0 ? pace(fromHigh, ['fallsSlower', 'fallsFaster']) : ''}
      </li>
      <li>
        {t('changed.fromLow', { level: format.glucoseWithUnit(fromLow.below), ...from(fromLow) })}
        {fromLow.generic > 0 ? pace(fromLow, ['risesSlower', 'risesFaster']) : ''}
      </li>
    </ul>
  );
}
