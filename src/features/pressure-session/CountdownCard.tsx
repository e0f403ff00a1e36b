import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PressureSession, pauseMs, remainingMs, restMs } from '../../domain/pressure-session.ts';
import { StepCard } from '../../ui/StepCard.tsx';
import classes from './CountdownCard.module.css';
import { CountdownRing } from './CountdownRing.tsx';
import card from './SessionCard.module.css';

interface CountdownCardProps {
  readonly session: PressureSession;
  /** Epoch ms. */
  readonly now: number;
  readonly onHold: () => void;
  readonly onGoOn: () => void;
  readonly onSkip: () => void;
}

/** The rest, or the minute between two readings, with why it matters. */
export function CountdownCard({ session, now, onHold, onGoOn, onSkip }: CountdownCardProps) {
  const { t } = useTranslation('pressureSession');
  const step = session.step === 'rest' ? 'rest' : 'pause';
  const left = remainingMs(session, now);
  const held = session.countdown !== null && 'remainingMs' in session.countdown;
  const minutes = Math.ceil(left / 60_000);
  return (
    <StepCard title={t(`${step}.title`)} className={classes.countdown}>
      <CountdownRing left={left} of={step === 'rest' ? restMs : pauseMs} note={held ? t('held') : null} />
      {/* Heard once a minute, and in the last one twice: a second's tick would talk over the quiet. */}
      <VisuallyHidden role="status" aria-live="polite">
        {held
          ? t('held')
          : left > 60_000
            ? t('left', { count: minutes })
            : t('seconds', { count: left > 30_000 ? 60 : 30 })}
      </VisuallyHidden>
      <p className={card.text}>{t(`${step}.why`)}</p>
      <div className={card.actions}>
        <Button variant="light" onClick={held ? onGoOn : onHold}>
          {held ? t('goOn') : t('hold')}
        </Button>
        <Button variant="subtle" onClick={onSkip}>
          {t(`${step}.skip`)}
        </Button>
      </div>
    </StepCard>
  );
}
