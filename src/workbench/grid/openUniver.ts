// Starts the spreadsheet grid in an element of the page: Univer with validation and conditional formats, in Chinese,
// without the commands of its own that the host model could not follow.
import type { DocumentDataModel } from "@univerjs/core";
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import zhConditionalFormats from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import {
  FormulaCalculationSessionService,
  IDialogService,
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import zhCore from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import zhValidation from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { calculationWait } from "./calculation";
import { EXCEL_FUNCTIONS } from "./functions";

/** A started Univer. */
export interface OpenUniver {
  readonly api: FUniver;
  /** Called right after a change: waits until all that it leads to is calculated. */
  calculated(): Promise<void>;
  /** Pixels by which the part below and beside the frozen cells of a workbook is scrolled. */
  scrolled(unitId: string): { readonly x: number; readonly y: number };
  /** What stands in the editor of a cell, which is kept while it is closed. */
  typedText(): string;
  /** Says what stands above the message of a refused entry; null leaves Univer's own heading. */
  nameRefusals(titleOf: (message: string) => string | null): void;
}

/** The dialog that refuses an entry; Univer shows the message of the rule in it, but not its title. */
const REFUSAL_DIALOG = "reject-input-dialog";

/** Starts Univer inside `container`. Only one grid stands on a page. */
export function openUniver(container: HTMLElement): OpenUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCore, zhValidation, zhConditionalFormats) },
    logLevel: LogLevel.WARN,
  });
  for (const plugin of [...corePlugins(container), ...rulePlugins()]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  return {
    api,
    calculated: calculationWait(api, () => univer.__getInjector().get(FormulaCalculationSessionService)),
    scrolled(unitId) {
      const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
      const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      return { x: viewport?.viewportScrollX ?? 0, y: viewport?.viewportScrollY ?? 0 };
    },
    typedText() {
      const units = univer.__getInjector().get(IUniverInstanceService);
      const editor = units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
      return editor?.getBody()?.dataStream.replace(/\r\n$/u, "") ?? "";
    },
    nameRefusals(titleOf) {
      const dialogs = univer.__getInjector().get(IDialogService);
      const open = dialogs.open.bind(dialogs);
      const named: typeof dialogs.open = (dialog) => {
        const message = dialog.id === REFUSAL_DIALOG ? dialog.children?.title : undefined;
        const title = typeof message === "string" ? titleOf(message) : null;
        return open(title === null ? dialog : { ...dialog, title: { title } });
      };
      // The service is a stand-in that remembers its methods: assigning would change only what is behind it.
      Object.defineProperty(dialogs, "open", { value: named });
    },
  };
}

function corePlugins(container: HTMLElement) {
  return UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    formula: { function: EXCEL_FUNCTIONS },
    contextMenu: false,
    disableAutoFocus: true,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
  }).plugins;
}

function rulePlugins() {
  return [
    ...UniverSheetsDataValidationPreset({ showEditOnDropdown: false }).plugins,
    ...UniverSheetsConditionalFormattingPreset().plugins,
  ];
}
