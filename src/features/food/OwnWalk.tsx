import { useTranslation } from 'react-i18next';
import type { WalkEffect } from '../../domain/clinical/food/walk-effect.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { ownWalkEffect } from '../../workflows/own-walk-effect.ts';
import { useAsked } from '../use-asked.ts';
import classes from './food.module.css';

/** What a walk after meals went with on this very person, beside what it did to others. */
export function OwnWalk() {
  const { t } = useTranslation('food');
  const sentence = useSentence();
  const state = useAsked(ownWalkEffect, 'walk');
  if (state.status !== 'ready' || state.value === null) return null;
  const effect = state.value;
  return (
    <div className={classes.cited}>
      <h3 className={classes.heading}>{t('ownWalk.title')}</h3>
      <p className={classes.own} data-known={effect.ok}>
        {sentence(effect)}
      </p>
      {effect.ok ? (
        <Disclosure label={t('ownWalk.how')}>
          <p className={classes.aside}>{t('ownWalk.howText')}</p>
        </Disclosure>
      ) : null}
    </div>
  );
}

function useSentence(): (effect: WalkEffect) => string {
  const { t } = useTranslation('food');
  const format = useFormat();
  const amount = (value: number) => format.glucoseWithUnit(Math.abs(value));
  return (effect) => {
    const meals = { walked: format.number(effect.walked), still: format.number(effect.still) };
    if (!effect.ok) {
      const isEnough = Math.min(effect.walked, effect.still) >= effect.need;
      return isEnough ? t('ownWalk.mixed', meals) : t('ownWalk.tooFew', { ...meals, need: format.number(effect.need) });
    }
    const { difference, low, high } = effect;
    if (low < 0 && high > 0) return t('ownWalk.unsure', { ...meals, lower: amount(low), higher: amount(high) });
    const [near, far] = difference < 0 ? [high, low] : [low, high];
    const range = { amount: amount(difference), from: amount(near), to: amount(far) };
    return t(difference < 0 ? 'ownWalk.lower' : 'ownWalk.higher', { ...meals, ...range });
  };
}
