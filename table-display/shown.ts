import type { TableNow } from '../shared/domain/views/table-now.ts';

export type Shown = Extract<TableNow, { kind: 'table' }>;
