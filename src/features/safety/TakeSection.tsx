import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { showNotice } from '../../ui/undo-notice.tsx';
import { type DataTable, dataTables, takeCsv, takeFhir } from '../../workflows/take-data.ts';
import { useLive, useServices, useSettings } from '../services-context.tsx';
import classes from './safety.module.css';
import { useWork } from './use-work.ts';

const keyOf = ({ type, kind }: DataTable) => `${type} ${kind}`;

/** The record for other programs: tables for a spreadsheet, FHIR for a doctor's system. */
export function TakeSection() {
  const { t } = useTranslation(['safety', 'kinds']);
  const format = useFormat();
  const services = useServices();
  const { activeProfileId } = useSettings();
  const tables = useLive(dataTables, [activeProfileId]) ?? [];
  const [chosen, setChosen] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const { progress, error, run } = useWork();
  if (tables.length === 0) return null;

  const nameOf = ({ type, kind }: DataTable) =>
    type === 'samples' ? t('take.samplesOf', { kind: t(`kinds:${kind}`) }) : t(`kinds:${kind}`);
  const saveCsv = () =>
    run(async () => {
      const { name, content } = await takeCsv(
        services,
        tables.find((table) => keyOf(table) === chosen),
      );
      saveFile(name, content);
      showNotice(t('take.saved'));
    });
  const saveFhir = () =>
    run(async () => {
      const { name, content, leftOut: missing } = await takeFhir(services);
      saveFile(name, content);
      setLeftOut([...missing].map(([kind, count]) => `${t(`kinds:${kind}`)} (${format.number(count)})`));
      showNotice(t('take.saved'));
    });

  return (
    <Section title={t('take.title')}>
      <Surface className={classes.stack}>
        <p className={classes.text}>{t('take.text')}</p>
        {progress ? (
          <ProgressLine label={t('take.saving')} {...progress} />
        ) : (
          <>
            <NativeSelect
              label={t('take.kind')}
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={[
                { value: '', label: t('take.all') },
                ...tables.map((table) => ({ value: keyOf(table), label: nameOf(table) })),
              ]}
            />
            <Group gap="xs">
              <Button variant="light" onClick={() => void saveCsv()}>
                {t('take.csv')}
              </Button>
              <Button variant="default" onClick={() => void saveFhir()}>
                {t('take.fhir')}
              </Button>
            </Group>
          </>
        )}
        {leftOut.length > 0 ? (
          <p className={classes.text} role="status">
            {t('take.leftOut', { kinds: format.list(leftOut) })}
          </p>
        ) : null}
        {error ? <ErrorNotice error={error} /> : null}
      </Surface>
    </Section>
  );
}
