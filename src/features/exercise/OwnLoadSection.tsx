import { useTranslation } from 'react-i18next';
import type { ExerciseWeek } from '../../domain/clinical/heart/exercise-week.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './exercise.module.css';

const weeksShown = 5;
const tones = { more: 'above', usual: 'usual', less: 'below' } as const;

/** This week's load among the person's own last weeks. */
export function OwnLoadSection({ week: { load, daily } }: { readonly week: ExerciseWeek }) {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const weeks = Array.from({ length: weeksShown }, (_, index) => {
    const days = daily.slice(index * 7, index * 7 + 7);
    return days.every((day) => day === null) ? null : days.reduce<number>((sum, day) => sum + (day ?? 0), 0);
  });
  const most = Math.max(1, ...weeks.map((each) => each ?? 0));
  return (
    <Section title={t('load.title')}>
      <Surface>
        {load ? (
          <>
            <StateWord tone={tones[load.word]}>{t(`load.word.${load.word}`)}</StateWord>
            <p className={classes.aside}>
              {t('load.sentence', {
                week: format.number(load.week),
                usual: format.number(load.usual),
                low: format.number(load.low),
                high: format.number(load.high),
              })}
            </p>
          </>
        ) : (
          <p className={classes.text}>{t('load.tooFew')}</p>
        )}
        <ol className={classes.weeks}>
          {weeks.map((each, index) => {
            const weeksAgo = weeksShown - 1 - index;
            const name = weeksAgo === 0 ? t('load.thisWeek') : t('load.weeksAgo', { count: weeksAgo });
            return (
              <li key={name} className={classes.week}>
                <span className={classes.column} aria-hidden="true">
                  <span
                    className={classes.filled}
                    data-now={weeksAgo === 0 || undefined}
                    style={{ height: `${(100 * (each ?? 0)) / most}%` }}
                  />
                </span>
                <span className={classes.weekValue}>{each === null ? '–' : format.number(each)}</span>
                <span className={classes.weekName}>{name}</span>
              </li>
            );
          })}
        </ol>
        <Disclosure label={t('load.how')}>
          <p className={classes.aside}>{t('load.howText')}</p>
        </Disclosure>
      </Surface>
    </Section>
  );
}
