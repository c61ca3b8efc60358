import { RECORD_KINDS, type RecordKind } from './kinds.js';

export type ColumnType = 'record' | 'date' | 'id' | 'currency' | 'amount' | 'rate' | 'class' | 'event' | 'whole';

/** One canonical column of the ledger: the one place from which headers, checks and the view over a file are made. */
export interface LedgerColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** other headers, compared without case, spaces, `_` and `-` */
  readonly headers: readonly string[];
}

export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { name: 'record', type: 'record', headers: ['类型', '记录类型', '业务类型'] },
  { name: 'date', type: 'date', headers: ['日期', '数据日期', '业务日期', '交易日期'] },
  { name: 'account', type: 'id', headers: ['账号', '账户', '账户号', '借据号', '贷款账号', '存款账号'] },
  { name: 'customer', type: 'id', headers: ['客户号', '客户编号', '客户'] },
  { name: 'manager', type: 'id', headers: ['客户经理', '客户经理号', '客户经理编号', '管户经理', 'customer manager'] },
  { name: 'branch', type: 'id', headers: ['机构', '机构号', '机构编号', '网点', '支行'] },
  { name: 'product', type: 'id', headers: ['产品', '产品代码', '业务品种'] },
  { name: 'currency', type: 'currency', headers: ['币种', '货币'] },
  { name: 'balance', type: 'amount', headers: ['余额', '贷款余额', '存款余额', '账户余额'] },
  { name: 'rate', type: 'rate', headers: ['利率', '年利率', '执行利率', 'rate_pct'] },
  { name: 'class', type: 'class', headers: ['五级分类', '风险分类', '分类', '五级分类结果'] },
  { name: 'sequence', type: 'whole', headers: ['序号', '顺序号'] },
  {
    name: 'start',
    type: 'date',
    headers: ['起息日', '起息日期', '起始日', '起始日期', 'value date', 'start date'],
  },
  { name: 'maturity', type: 'date', headers: ['到期日', '到期日期', 'maturity date'] },
  { name: 'amount', type: 'amount', headers: ['金额', '收入金额', '发生额', '交易金额'] },
  { name: 'metric', type: 'id', headers: ['指标', '指标代码', '指标名称'] },
  { name: 'quantity', type: 'amount', headers: ['数量', '笔数', '户数'] },
  { name: 'centre', type: 'id', headers: ['成本中心', 'center', '中心'] },
  { name: 'event', type: 'event', headers: ['事件', '处置方式', '处置类型'] },
  { name: 'principal', type: 'amount', headers: ['本金', '处置本金'] },
  { name: 'arrears', type: 'amount', headers: ['欠息', '拖欠利息'] },
  { name: 'penalty', type: 'amount', headers: ['罚息', '违约金'] },
  { name: 'proceeds', type: 'amount', headers: ['处置收入', '回收金额', '收回金额', '处置收回'] },
];

/** What a row of one kind must and may fill (SPEC 2.1). */
export interface RowContract {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** at least one of these must be filled */
  readonly oneOf?: readonly string[];
}

const SNAPSHOT = ['manager', 'branch', 'product', 'currency', 'sequence', 'start', 'maturity'];

export const ROW_CONTRACTS: Record<RecordKind, RowContract> = {
  loan: { required: ['date', 'account', 'customer', 'balance', 'rate'], optional: [...SNAPSHOT, 'class'] },
  deposit: { required: ['date', 'account', 'customer', 'balance'], optional: [...SNAPSHOT, 'rate'] },
  income: {
    required: ['date', 'product', 'amount'],
    optional: ['manager', 'customer', 'branch', 'account', 'currency'],
    oneOf: ['manager', 'customer', 'account'],
  },
  class: { required: ['date', 'account', 'class'], optional: [] },
  activity: {
    required: ['date', 'metric'],
    optional: ['quantity', 'amount', 'manager', 'customer', 'currency'],
    oneOf: ['manager', 'customer'],
  },
  cost: { required: ['date', 'amount'], optional: ['manager', 'branch', 'centre'] },
  disposal: {
    required: ['date', 'account', 'event'],
    optional: ['principal', 'arrears', 'penalty', 'proceeds', 'manager', 'customer'],
  },
};

/** Columns that the header of a file of one kind must have; a cell may then be blank where the contract allows. */
const REQUIRED_HEADERS: Record<RecordKind, readonly (readonly string[])[]> = {
  loan: columns('date', 'account', 'customer', 'balance', 'rate'),
  deposit: columns('date', 'account', 'customer', 'balance', 'rate'),
  income: [...columns('date', 'product', 'amount'), ['manager', 'customer']],
  class: columns('date', 'account', 'class'),
  activity: [...columns('date', 'metric'), ['quantity', 'amount'], ['manager', 'customer']],
  cost: columns('date', 'amount'),
  disposal: columns('date', 'account', 'event'),
};

/** The required headers of a kind; of a list of several, one is enough. */
export function requiredHeaders(kind: RecordKind): readonly (readonly string[])[] {
  return REQUIRED_HEADERS[kind];
}

/** The columns of a kind in the order of {@link LEDGER_COLUMNS}. */
export function columnsOfKind(kind: RecordKind): LedgerColumn[] {
  const contract = ROW_CONTRACTS[kind];
  const names = new Set([...contract.required, ...contract.optional]);
  return LEDGER_COLUMNS.filter((column) => names.has(column.name));
}

export const KIND_LIST = RECORD_KINDS.join(', ');

function columns(...names: string[]): string[][] {
  return names.map((name) => [name]);
}
