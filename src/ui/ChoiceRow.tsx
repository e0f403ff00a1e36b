import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './ChoiceRow.module.css';

interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A name and two or three choices beside it, all visible. */
export function ChoiceRow<Value extends string>({ label, value, choices, onChange }: ChoiceRowProps<Value>) {
  const id = useId();
  return (
    <div className={classes.row}>
      <span id={id}>{label}</span>
      <SegmentedControl
        aria-labelledby={id}
        withItemsBorders={false}
        value={value}
        data={choices.map((choice) => ({ ...choice }))}
        onChange={(chosen) => onChange(chosen as Value)}
        classNames={{ root: classes.control, label: classes.choice }}
      />
    </div>
  );
}

/** Rows of choices, divided by hairlines. */
export function ChoiceRows({ children }: { readonly children: React.ReactNode }) {
  return <div className={classes.rows}>{children}</div>;
}
