import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './plan.module.css';
import { usePlanWords } from './use-plan-words.ts';
import { useRenewedPlan } from './use-renewed-plan.ts';

/** What is on the screen first comes first. */
const afterMs = 1500;

/** On Today: the suggestions by their titles, each the way to the plan. Nothing where there are none. */
export default function TodayPlan() {
  const { t } = useTranslation('plan');
  const words = usePlanWords();
  const { plan } = useRenewedPlan(afterMs);
  if (!plan || plan.cards.length === 0) return null;
  return (
    <Section title={t('onToday')}>
      <Surface>
        <ul className={classes.list}>
          {plan.cards.map(({ card, suggestion, doneAt }) => (
            <li key={card.suggestion}>
              <Link href={places.plan} className={classes.row}>
                <span className={classes.rowText}>
                  <span className={classes.name}>{words.title(suggestion.id, card.names)}</span>
                  <br />
                  <span className={classes.aside}>
                    {doneAt === null ? t(`group.${suggestion.group}`) : t('isDone.said')}
                  </span>
                </span>
                {doneAt === null ? (
                  <IconChevronRight size={18} className={classes.mark} aria-hidden="true" />
                ) : (
                  <IconCircleCheck size={20} className={classes.mark} data-done aria-hidden="true" />
                )}
              </Link>
            </li>
          ))}
        </ul>
      </Surface>
    </Section>
  );
}
