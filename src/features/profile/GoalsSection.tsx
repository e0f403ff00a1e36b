import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toCanonical } from '../../domain/chosen-units.ts';
import { followableKinds } from '../../domain/followable-kinds.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { mainField, type NumberField, observationFields } from '../../domain/observation-fields.ts';
import type { Goal, ProfileDetails } from '../../domain/profile.ts';
import { numberFrom } from '../../ui/measurement-form/fields.ts';
import { useTypedUnit } from '../../ui/measurement-form/use-typed-unit.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { showUndo } from '../../ui/undo-notice.tsx';
import { useChangeProfile } from '../use-changes.ts';
import classes from './profile.module.css';

/** Hours rather than minutes, where a person thinks in hours. */
const scaleOf = (kind: ObservationKind) => (kind === 'sleep' ? 60 : 1);

/** Values to reach or to stay within. */
export function GoalsSection({ details: { goals } }: { readonly details: ProfileDetails }) {
  const { t } = useTranslation(['profile', 'common', 'kinds']);
  const format = useFormat();
  const change = useChangeProfile();
  const typedUnit = useTypedUnit();
  const [adding, setAdding] = useState(false);
  const [kind, setKind] = useState<ObservationKind>('bloodPressure');
  const [low, setLow] = useState('');
  const [high, setHigh] = useState('');
  const field = mainField[kind] as string;
  const { quantity } = (observationFields[kind] as Readonly<Record<string, NumberField>>)[field] as NumberField;
  const unit = kind === 'sleep' ? t('kinds:units.hours') : typedUnit(kind, field, format.preferences);
  const limit = (text: string) => {
    const number = numberFrom(text);
    return number === null ? undefined : toCanonical(quantity, number * scaleOf(kind), format.preferences);
  };
  const [from, to] = [limit(low), limit(high)];
  const isTyped = (text: string, value: number | undefined) => text.trim() === '' || value !== undefined;
  const fits =
    (from !== undefined || to !== undefined) &&
    isTyped(low, from) &&
    isTyped(high, to) &&
    !(from !== undefined && to !== undefined && from >= to);
  const othersThan = (of: ObservationKind, { goals: kept }: ProfileDetails) => kept.filter((each) => each.kind !== of);
  const remove = (of: ObservationKind) => change({ details: (kept) => ({ goals: othersThan(of, kept) }) });
  /** A kind has one goal; at the end without a place. */
  const put = (goal: Goal, place = goals.length) =>
    change({ details: (kept) => ({ goals: othersThan(goal.kind, kept).toSpliced(place, 0, goal) }) });

  const goalText = (goal: Goal) => {
    const name = mainField[goal.kind] as string;
    const text = (value: number) => format.fieldText(goal.kind, name, value);
    if (goal.low === undefined) return t('goals.atMost', { high: text(goal.high ?? 0) });
    if (goal.high === undefined) return t('goals.atLeast', { low: text(goal.low) });
    return t('goals.between', { low: text(goal.low), high: text(goal.high) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fits) return;
    const goal: Goal = {
      kind,
      ...(from === undefined ? {} : { low: from }),
      ...(to === undefined ? {} : { high: to }),
    };
    put(goal);
    setAdding(false);
    setLow('');
    setHigh('');
  };

  return (
    <Section title={t('goals.title')} lead={t('goals.lead')}>
      <Surface>
        {goals.length === 0 && !adding ? <p className={classes.text}>{t('goals.none')}</p> : null}
        <ul className={classes.list}>
          {goals.map((goal, place) => (
            <li key={goal.kind} className={classes.row}>
              <span className={classes.words}>
                <span>{t(`kinds:${goal.kind}`)}</span>
                <span className={classes.soft}>{goalText(goal)}</span>
              </span>
              <Button
                variant="subtle"
                aria-label={t('goals.removeOf', { kind: t(`kinds:${goal.kind}`) })}
                onClick={() => {
                  remove(goal.kind);
                  showUndo({
                    message: t('goals.removed'),
                    undoLabel: t('common:undo'),
                    onUndo: () => put(goal, place),
                  });
                }}
              >
                {t('medications.remove')}
              </Button>
            </li>
          ))}
        </ul>
        {adding ? (
          <form onSubmit={submit} className={classes.fields} noValidate>
            <NativeSelect
              label={t('goals.kind')}
              value={kind}
              data={followableKinds.map((each) => ({ value: each, label: t(`kinds:${each}`) }))}
              onChange={(event) => setKind(event.currentTarget.value as ObservationKind)}
            />
            <div className={classes.pair}>
              {(
                [
                  ['low', low, setLow],
                  ['high', high, setHigh],
                ] as const
              ).map(([which, text, set]) => (
                <TextInput
                  key={which}
                  label={t(`goals.${which}`)}
                  inputMode="decimal"
                  autoComplete="off"
                  rightSection={unit}
                  rightSectionWidth="4.5rem"
                  rightSectionPointerEvents="none"
                  value={text}
                  onChange={(event) => set(event.currentTarget.value)}
                />
              ))}
            </div>
            {(low !== '' || high !== '') && !fits ? <p className={classes.soft}>{t('goals.wrong')}</p> : null}
            <Group gap="xs">
              <Button type="submit" disabled={!fits}>
                {t('common:save')}
              </Button>
              <Button variant="default" onClick={() => setAdding(false)}>
                {t('common:cancel')}
              </Button>
            </Group>
          </form>
        ) : (
          <div className={classes.actions}>
            <Button variant="light" onClick={() => setAdding(true)}>
              {t('goals.add')}
            </Button>
          </div>
        )}
      </Surface>
    </Section>
  );
}
