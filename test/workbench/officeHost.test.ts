// The test host itself, its client in a window of its own.
import { officeHostCases } from "./officeHostCases";

describe("openOffice", officeHostCases);
