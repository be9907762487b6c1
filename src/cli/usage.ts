/** What a person typed wrong on the command line: a sentence, and exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE = `用法：
  pingbiao rubrics [ID] [--json]
  pingbiao template ID|文件.json -o 文件.xlsx [--department 部门] [--subject 单位]... [--layout table|form|matrix] [--period 周期]
  pingbiao split ID|文件.json -o 文件夹|文件.zip [--department 部门]... [--reviewer 评审员]... [--subject 单位]... [--layout table|form|matrix] [--period 周期]
  pingbiao check 文件.xlsx... [--near 分数] [--json]
  pingbiao consolidate 文件.xlsx|文件.zip|文件夹... -o 汇总.xlsx [--choose 采用的文件[#工作表]]... [--join 互补的一份[#工作表]]... [--decisions 以前的汇总.xlsx]
      [--rubric ID|文件.json|文件.xlsx] [--period 周期] [--excuse 免交的评审员|部门/评审员]... [--accept 来源[=评价部门]]... [--json]
  pingbiao explain 文件.xlsx -o 依据说明.xlsx [--subject 单位]...
  pingbiao seal 文件.xlsx -o 封存后的文件.xlsx [--sheet 工作表] [--reason "单元格或问题代码=理由"]...
  pingbiao unseal 文件.xlsx -o 解除后的文件.xlsx --reason 理由 [--sheet 工作表]
  pingbiao verify 文件.xlsx [--code 纸上的校验码] [--json]
  pingbiao --version
退出状态：0 没有问题，1 发现问题，2 未能执行。
`;
