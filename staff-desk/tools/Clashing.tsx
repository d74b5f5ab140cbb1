import type { CommandOf } from '../../shared/domain/commands.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { Radios } from './fields.tsx';

export type WhatOfClashing = CommandOf<'shift-session'>['clashing'];

type ClashingProps = { texts: DeskTexts; value: WhatOfClashing; onChoose: (value: WhatOfClashing) => void };

/** What becomes of the meetings that a change makes impossible. */
export function Clashing({ texts, value, onChoose }: ClashingProps) {
  return (
    <Radios
      legend={texts.say('tools.clashing')}
      name="clashing"
      shape="list"
      value={value}
      options={[
        { value: 'refuse', label: texts.say('tools.refuse') },
        { value: 'postpone', label: texts.say('tools.postpone') },
      ]}
      onChoose={onChoose}
    />
  );
}
