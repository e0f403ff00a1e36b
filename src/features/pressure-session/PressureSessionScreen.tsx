import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goOn, hold, skip } from '../../domain/pressure-session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useDevice } from '../use-device.ts';
import { BeginCard } from './BeginCard.tsx';
import { CountdownCard } from './CountdownCard.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import classes from './PressureSessionScreen.module.css';
import { ResumedLine } from './ResumedLine.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { SevereAdvice } from './SevereAdvice.tsx';
import { SoFar } from './SoFar.tsx';
import { useCuff } from './use-cuff.ts';
import { useSave } from './use-save.ts';
import { useSession } from './use-session.ts';

/** Blood pressure as the guidelines ask for it: rest, a reading, a minute, a reading, their mean. */
export default function PressureSessionScreen({ expected }: { readonly expected: ReactNode }) {
  const { t } = useTranslation('pressureSession');
  const { session, resumed, now, usual, begin, change, end } = useSession();
  const device = useDevice();
  const cuff = useCuff({ device, session, change });
  const { save, busy, error } = useSave(() => {
    device.restart();
    end();
  });
  const part = useFocusKept<HTMLDivElement>(session ? `${session.step} ${session.readings.length}` : 'begin');
  return (
    <Page title={t('title')} lead={session ? undefined : t('lead')}>
      <div ref={part} tabIndex={-1} className={classes.steps}>
        {resumed ? <ResumedLine onStartOver={end} /> : null}
        {error ? <ErrorNotice error={error} /> : null}
        {session ? <SevereAdvice readings={session.readings} /> : null}
        {session === null
          ? usual && (
              <BeginCard
                usual={usual}
                onBegin={begin}
                onRested={(arrangement) => {
                  begin(arrangement);
                  change(skip);
                }}
              />
            )
          : null}
        {session?.step === 'rest' || session?.step === 'pause' ? (
          <CountdownCard
            session={session}
            now={now}
            onHold={() => change(hold)}
            onGoOn={() => change(goOn)}
            onSkip={() => change(skip)}
          />
        ) : null}
        {session?.step === 'measure' ? (
          <MeasureCard session={session} cuff={cuff} change={change} expected={expected} />
        ) : null}
        {session && session.step !== 'review' ? (
          <SoFar session={session} busy={busy} onSave={() => save(session)} />
        ) : null}
        {session?.step === 'review' ? (
          <ReviewCard session={session} busy={busy} change={change} onSave={() => save(session)} onDiscard={end} />
        ) : null}
      </div>
    </Page>
  );
}
