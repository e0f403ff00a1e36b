import { useTranslation } from 'react-i18next';
import type { PlanChange, PlanDraw } from '../../domain/plan/plan-draw.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useNow } from '../services-context.tsx';
import classes from './plan.module.css';
import { useChangeWords } from './use-change-words.ts';
import { usePlanWords } from './use-plan-words.ts';

const first = 3;

/** What came into the plan and what left it, with why. */
export function HistorySection({ history }: { readonly history: readonly PlanDraw[] }) {
  const { t } = useTranslation('plan');
  return (
    <Section title={t('history.title')}>
      <Surface>
        {history.length === 0 && <p className={classes.aside}>{t('history.none')}</p>}
        <ul className={classes.list}>
          {history.slice(0, first).map((draw) => (
            <Day key={draw.drawnAt} draw={draw} />
          ))}
        </ul>
        {history.length > first && (
          <Disclosure label={t('history.all')} whenOpened>
            <ul className={classes.list}>
              {history.slice(first).map((draw) => (
                <Day key={draw.drawnAt} draw={draw} />
              ))}
            </ul>
          </Disclosure>
        )}
      </Surface>
    </Section>
  );
}

function Day({ draw }: { readonly draw: PlanDraw }) {
  const format = useFormat();
  const now = useNow();
  const sentence = useSentence(draw);
  return (
    <li className={classes.day}>
      <span className={classes.aside}>{format.moment(draw.drawnAt, now)}</span>
      <ul className={classes.changes}>
        {draw.changes.map((change) => (
          <li key={`${change.change} ${change.suggestion}`}>{sentence(change)}</li>
        ))}
      </ul>
    </li>
  );
}

function useSentence({ drawnAt }: PlanDraw): (change: PlanChange) => string {
  const { t } = useTranslation('plan');
  const words = usePlanWords();
  const changeWords = useChangeWords();
  return (change) => {
    const title = words.title(change.suggestion, change.names);
    const about = change.figure ? changeWords(change.figure, drawnAt) : { what: '', from: '', to: '', since: '' };
    return change.change === 'entered'
      ? t(`history.entered.${change.because}`, { title, ...about })
      : t(`history.left.${change.because}`, { title, ...about });
  };
}
