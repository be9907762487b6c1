// Refusal: what the host says when it will not do something, in the words Office.js passes on to the add-in.

/** Error codes of Excel that the host uses, and ApiNotEmulated for what it does not know. */
export type RefusalCode =
  | "AccessDenied"
  | "ApiNotEmulated"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** Ends the batch: actions before it stay done, as in Excel. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  AccessDenied: "The operation is not allowed here.",
  ApiNotEmulated: "This host does not know the member.",
  ApiNotFound: "The member is newer than this host.",
  GeneralException: "The host could not process the request.",
  InvalidArgument: "An argument is missing or cannot be used.",
  InvalidOperation: "The operation cannot be done on this object.",
  InvalidOperationInCellEditMode: "A cell is being edited.",
  InvalidReference: "The reference no longer exists.",
  InvalidSelection: "The selection cannot be used for this.",
  ItemAlreadyExists: "An item of that name exists.",
  ItemNotFound: "There is no such item.",
  RequestPayloadSizeLimitExceeded: "The request is too large.",
  ResponsePayloadSizeLimitExceeded: "The answer is too large.",
};

/** Makes a refusal; `what` names the member or value. */
export function refusal(code: RefusalCode, what = ""): Refusal {
  return new Refusal(code, what === "" ? MESSAGES[code] : `${MESSAGES[code]} (${what})`);
}
