import { z } from 'zod';
import { AdviserId, CompanyId, DelegateId, InterpreterId } from './ids.ts';
import { count } from './number.ts';
import { languageTags, line, name, shortName } from './text.ts';
import { Day, Instant } from './time.ts';

export const Side = z.enum(['host', 'guest']);
export type Side = z.infer<typeof Side>;

/** What may hang on a wall about a company. */
export const Company = z.strictObject({
  id: CompanyId,
  side: Side,
  name,
  nameJa: name.nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  sector: shortName.nullable(),
});
export type Company = z.infer<typeof Company>;

/** What only staff see about a company. */
export const CompanyDetails = z.strictObject({
  company: CompanyId,
  employees: count.nullable(),
  /** In yen. */
  capitalJpy: count.nullable(),
  website: line(300).nullable(),
});
export type CompanyDetails = z.infer<typeof CompanyDetails>;

/** A person of a company; carries a badge. */
export const Delegate = z.strictObject({
  id: DelegateId,
  company: CompanyId,
  name,
  nameKana: name.nullable(),
  nameEn: name.nullable(),
  title: shortName.nullable(),
  languages: languageTags,
});
export type Delegate = z.infer<typeof Delegate>;

/** How to reach a delegate: staff only. */
export const Contact = z.strictObject({
  delegate: DelegateId,
  email: line(254).nullable(),
  phone: line(60).nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const Interpreter = z.strictObject({ id: InterpreterId, name, languages: languageTags });
export type Interpreter = z.infer<typeof Interpreter>;

export const InterpreterNote = z.strictObject({ interpreter: InterpreterId, note: line(500) });
export type InterpreterNote = z.infer<typeof InterpreterNote>;

export const Adviser = z.strictObject({ id: AdviserId, name, expertise: shortName.nullable() });
export type Adviser = z.infer<typeof Adviser>;

/** Guest wants to meet host, with a priority 1 (must), 2 or 3. Wishes are private: staff only. */
export const Interest = z.strictObject({
  guest: CompanyId,
  host: CompanyId,
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  topic: shortName.nullable(),
});
export type Interest = z.infer<typeof Interest>;

/** A delegate arrived at the venue on a day. */
export const Attendance = z.strictObject({ delegate: DelegateId, day: Day, at: Instant });
export type Attendance = z.infer<typeof Attendance>;

/**
 * What a badge carries: the QR holds `token`, the line under it `code`. Both are random and say nothing of the person.
 * A cancelled badge stays known, so that the kiosk can say what to do.
 */
export const Badge = z.strictObject({
  token: z.string().regex(/^[0-9A-Z]{26}$/),
  code: z.string().regex(/^[0-9A-Z]{8}$/),
  delegate: DelegateId,
  cancelledAt: Instant.nullable(),
});
export type Badge = z.infer<typeof Badge>;
