import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

interface KeptFieldProps {
  readonly label: string;
  /** As it is stored. */
  readonly value: string;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly maxLength: number;
  readonly rightSection?: ReactNode;
  /** Why it cannot be kept, or null. */
  readonly wrong?: (text: string) => string | null;
  readonly onKeep: (text: string) => void;
}

/** A text that is kept when the field is left, or on Enter; what cannot be kept is explained and stays to be mended. */
export function KeptField({ label, value, inputMode, maxLength, rightSection, wrong, onKeep }: KeptFieldProps) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setText(value), [value]);
  const keep = () => {
    const typed = text.normalize('NFKC').trim();
    if (typed === value) return setError(null);
    const complaint = wrong?.(typed) ?? null;
    setError(complaint);
    if (complaint === null) onKeep(typed);
  };
  return (
    <TextInput
      label={label}
      value={text}
      inputMode={inputMode}
      maxLength={maxLength}
      autoComplete="off"
      rightSection={rightSection}
      rightSectionWidth="3rem"
      rightSectionPointerEvents="none"
      error={error}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
      }}
    />
  );
}
