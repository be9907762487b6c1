/** Words of the step 拆分 in Chinese. */

/** The shape of the words in every language. */
export type SplitWords = typeof zhSplit;

/** The Chinese words. */
export const zhSplit = {
  departments: "评价部门",
  allDepartments: (count: number) => `全部${count}个`,
  someDepartments: (chosen: number, count: number) => `已选${chosen}个，共${count}个`,
  noDepartments: "请至少选一个",
  departmentItems: (name: string, items: number) => `${name}（${items}项）`,
  reviewers: "评审员",
  reviewersHint: "每行一个姓名。填了姓名，每位评审员一个工作簿；不填，每个部门一个。",
  reviewersPlaceholder: "可不填",
  result: "将要生成",
  workbooks: (count: number) => `${count}个工作簿`,
  perDepartment: (departments: number, reviewers: number) => `${departments}个部门 × ${reviewers}位评审员`,
  withList: "并附发放清单",
  byDownload: (archive: string) => `生成后下载为一个压缩包：${archive}`,
  byOpening: "本机的 Excel 不能从窗格下载文件。生成后在这里逐个打开，请分别另存为所列的文件名。",
  notReady: "还不能生成：",
  make: (count: number) => `生成${count}个工作簿`,
  makeNone: "生成工作簿",
  making: "正在生成工作簿…",
  progress: (done: number, count: number, file: string) => `${done} / ${count}　${file}`,
  cancelled: "已取消，没有生成文件。",
  downloaded: (archive: string) => `已下载“${archive}”。请解压后分别发给各部门；收回后到“汇总”一次放入。`,
  again: "再次下载",
  ready: (count: number) => `已生成${count}个文件。请逐个打开，另存为所列的文件名后发给各部门。`,
  open: "打开",
  opened: "已打开",
  openFile: (file: string) => `打开“${file}”`,
  openedFile: (file: string) => `已打开“${file}”，请在新窗口中另存。`,
};
