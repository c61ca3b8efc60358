import { entries } from '../entry.js';

/** What the ledger lacks for a figure that the policy asks for. */
export const measureProblems = entries({
  ftp_term_missing: {
    consequence: 'data',
    message: {
      en: "{record} account '{value}' has no start or no maturity (accounts without FTP: {accounts})",
      zh: '{record} 账户 {value} 缺少起息日或到期日（无 FTP 的账户：{accounts}）',
    },
    hint: {
      en: 'FTP is matched to the term: add the columns start and maturity, or an ftp_rate of its product to the policy.',
      zh: 'FTP 按期限匹配：请补充起息日和到期日，或在政策中为其产品设置 ftp_rate。',
    },
  },
  ftp_term_beyond: {
    consequence: 'data',
    message: {
      en: "{record} account '{value}', started on {start}, has a term of {term} days, for which the FTP curve has no rate (accounts without FTP: {accounts})",
      zh: '{record} 账户 {value} 起息日 {start}，期限 {term} 天，FTP 曲线没有相应利率（无 FTP 的账户：{accounts}）',
    },
    hint: {
      en: 'Add points to ftp_curve, in force on that day; or an ftp_rate of its product.',
      zh: '请在政策的 ftp_curve 中补充该日有效的期限点，或为其产品设置 ftp_rate。',
    },
  },
});
