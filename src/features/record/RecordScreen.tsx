import { Button } from '@mantine/core';
import { IconBluetooth, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ObservationKind } from '../../domain/observation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { places } from '../places.ts';
import { useLive } from '../services-context.tsx';
import { DaySection } from './DaySection.tsx';
import { ImportsSection } from './ImportsSection.tsx';
import { KindFilter } from './KindFilter.tsx';
import classes from './RecordScreen.module.css';
import { RecordViews } from './RecordViews.tsx';
import { readRecord } from './read-record.ts';
import { type ExpectedOf, useEntryDialogs } from './use-entry-dialogs.tsx';

const daysAtFirst = 14;
const daysMore = 30;

/** Everything recorded, by day, newest first; each entry can be changed and taken back. */
export default function RecordScreen({ expected }: { readonly expected: ExpectedOf }) {
  const { t } = useTranslation('record');
  const [kind, setKind] = useState<ObservationKind | null>(null);
  const [dayCount, setDayCount] = useState(daysAtFirst);
  const { open, dialogs } = useEntryDialogs(expected);
  const record = useLive((services) => readRecord(services, { kind, dayCount }), [kind, dayCount]);
  const entries = record?.days.reduce((count, { observations }) => count + observations.length, 0);
  const days = useFocusKept<HTMLDivElement>(entries);

  if (record === null) {
    return (
      <Page title={t('title')}>
        <EmptyState
          title={t('empty.title')}
          action={
            <Button component={Link} href={places.import}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.body')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Button
            component={Link}
            href={places.import}
            variant="light"
            leftSection={<IconFileImport size={18} aria-hidden="true" />}
          >
            {t('import')}
          </Button>
          <Button
            component={Link}
            href={places.device}
            variant="light"
            leftSection={<IconBluetooth size={18} aria-hidden="true" />}
          >
            {t('device')}
          </Button>
        </>
      }
    >
      <RecordViews current="list" />
      <KindFilter kind={kind} onChange={setKind} />
      <div ref={days} tabIndex={-1} className={classes.days}>
        {record?.days.map((day) => (
          <DaySection key={day.day} day={day} onOpen={open} />
        ))}
      </div>
      {record?.days.length === 0 ? <p className={classes.none}>{t('emptyKind')}</p> : null}
      {record?.hasEarlier ? (
        <Button variant="default" onClick={() => setDayCount(dayCount + daysMore)} className={classes.earlier}>
          {t('earlier')}
        </Button>
      ) : null}
      <ImportsSection />
      {dialogs}
    </Page>
  );
}
