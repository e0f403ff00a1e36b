import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import { type QuickReading, understandLine } from '../../domain/quick-line.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { recentWeights } from '../../workflows/check-measurement.ts';
import { knownMedicines } from '../../workflows/known-medicines.ts';
import { useLive, useNow, useServices, useSettings } from '../services-context.tsx';
import classes from './QuickLine.module.css';
import { QuickMeaning } from './QuickMeaning.tsx';
import { useLog } from './use-log.ts';

interface QuickLineProps {
  readonly onOpenSheet: (kind?: ObservationKind) => void;
}

const undoMs = 10_000;

/** One line that takes any value: it shows what it understood while it is typed, and saves on Enter. */
export default function QuickLine({ onOpenSheet }: QuickLineProps) {
  const { t } = useTranslation('log');
  const settings = useSettings();
  const services = useServices();
  const now = useNow();
  const weights = useLive(recentWeights, []);
  const medicines = useLive(knownMedicines, []);
  const log = useLog();
  const id = useId();
  const [text, setText] = useState('');
  const [confirming, setConfirming] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const meaning = useRef<HTMLDivElement>(null);
  const saving = useRef(false);
  const undoable = useRef<{ readonly undo: () => Promise<void>; readonly until: number } | null>(null);
  const line = understandLine(text, {
    ...settings,
    recentWeights: weights ?? [],
    medicines: medicines ?? [],
    clock: { now, timeZone: services.timeZone },
  });
  const example = t(`quick.example.${settings.glucoseUnit}`, { weight: t(`quick.weight.${settings.weightUnit}`) });

  const write = (next: string) => {
    setText(next);
    setConfirming(false);
    setError(null);
  };

  const isAhead = line?.time !== undefined && line.time > services.now() + 60_000;

  const save = async (readings: readonly QuickReading[]) => {
    if (saving.current || isAhead || readings.some(({ plausibility }) => plausibility.verdict === 'refuse')) return;
    saving.current = true;
    try {
      const { undo } = await log(
        readings.map(({ measurement }) => measurement),
        line?.time === undefined ? {} : { time: line.time },
      );
      undoable.current = { undo, until: performance.now() + undoMs };
      write('');
      input.current?.focus();
    } catch (thrown) {
      setError(thrown);
    } finally {
      saving.current = false;
    }
  };

  const enter = () => {
    if (line?.type === 'ambiguous') meaning.current?.querySelector('button')?.focus();
    if (line?.type !== 'understood') return;
    const doubtful = line.readings.some(({ plausibility }) => plausibility.verdict === 'confirm');
    if (doubtful && !confirming) setConfirming(true);
    else void save(line.readings);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    }
    // The key that leads here, pressed once more.
    if (event.key === '/' && text === '') event.preventDefault();
    if (event.key === 'Escape') write('');
    const undo = undoable.current;
    if (
      event.key === 'z' &&
      (event.ctrlKey || event.metaKey) &&
      text === '' &&
      undo &&
      performance.now() < undo.until
    ) {
      event.preventDefault();
      undoable.current = null;
      void undo.undo();
    }
  };

  return (
    <div className={classes.quick}>
      <TextInput
        ref={input}
        aria-label={t('quick.label')}
        aria-describedby={id}
        aria-keyshortcuts="/"
        placeholder={t('quick.placeholder', { example })}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        classNames={{ input: classes.input }}
        leftSection={
          <ActionIcon aria-label={t('quick.open')} onClick={() => onOpenSheet()} className={classes.open}>
            <IconPlus size={20} aria-hidden="true" />
          </ActionIcon>
        }
        leftSectionWidth="3.25rem"
        leftSectionPointerEvents="all"
        rightSection={text === '' ? <kbd className={classes.key}>/</kbd> : null}
        rightSectionWidth="3rem"
        rightSectionPointerEvents="none"
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={id} ref={meaning} role="status">
        {text.trim() === '' ? null : (
          <QuickMeaning
            line={line}
            example={example}
            confirming={confirming}
            now={now}
            isAhead={isAhead}
            onSave={(readings) => void save(readings)}
          />
        )}
      </div>
      {error ? <ErrorNotice error={error} /> : null}
    </div>
  );
}
