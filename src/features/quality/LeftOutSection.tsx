import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { utcOffsetAt } from '../../domain/calendar.ts';
import type { LeftOut } from '../../domain/quality/left-out.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useServices } from '../services-context.tsx';
import classes from './quality.module.css';
import { useLeaveOut } from './use-leave-out.ts';

/** What is left out of learning, each with the way back. */
export function LeftOutSection({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t } = useTranslation(['quality', 'kinds']);
  const format = useFormat();
  const { timeZone } = useServices();
  const { takeBack, setReports } = useLeaveOut();
  const moment = (time: number) => format.dateTime(time, utcOffsetAt(timeZone, time));
  const spanOf = ({ kind, from, to }: LeftOut) =>
    from === to
      ? t('out.one', { kind: t(`kinds:${kind}`), from: moment(from) })
      : t('out.span', { kind: t(`kinds:${kind}`), from: moment(from), to: moment(to) });
  return (
    <Section title={t('out.title')} lead={leftOut.length > 0 ? t('out.lead') : undefined}>
      <Surface>
        {leftOut.length === 0 ? (
          <p className={classes.quiet}>{t('out.none')}</p>
        ) : (
          <ul className={classes.list}>
            {leftOut.map((mark) => (
              <li key={mark.id} className={classes.finding}>
                <p className={classes.sentence}>{spanOf(mark)}</p>
                <p className={classes.quiet}>{t(`rule.${mark.rule}`)}</p>
                <div className={classes.actions}>
                  <Checkbox
                    checked={mark.alsoReports}
                    label={t('out.reports')}
                    onChange={(event) => setReports(mark.id, event.currentTarget.checked)}
                  />
                  <Button
                    variant="subtle"
                    aria-label={`${t('takeBack')}: ${spanOf(mark)}`}
                    onClick={() => takeBack(mark.id)}
                  >
                    {t('takeBack')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Surface>
    </Section>
  );
}
