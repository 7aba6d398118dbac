import amountFormat from "./amount-format";
import amountUnitLineMissing from "./amount-unit-line-missing";
import benefitIndicatorMissing from "./benefit-indicator-missing";
import budgetSumMismatch from "./budget-sum-mismatch";
import cellWhitespaceLinebreak from "./cell-whitespace-linebreak";
import columnHeaderMismatch from "./column-header-mismatch";
import commonTypo from "./common-typo";
import costExceedsBudget from "./cost-exceeds-budget";
import costIndicatorMissing from "./cost-indicator-missing";
import costTaxonomyMixed from "./cost-taxonomy-mixed";
import costValueNotMonetary from "./cost-value-not-monetary";
import dateWithoutYear from "./date-without-year";
import descriptionEqualsName from "./description-equals-name";
import descriptionTrivial from "./description-trivial";
import duplicateIndicatorName from "./duplicate-indicator-name";
import duplicateProjectCode from "./duplicate-project-code";
import fieldLengthExceeded from "./field-length-exceeded";
import fullwidthMixed from "./fullwidth-mixed";
import goalMissingOrTooShort from "./goal-missing-or-too-short";
import goalNotQuantified from "./goal-not-quantified";
import headerFieldMissing from "./header-field-missing";
import indicatorBasisEmpty from "./indicator-basis-empty";
import indicatorCountOutOfRange from "./indicator-count-out-of-range";
import indicatorDescriptionEmpty from "./indicator-description-empty";
import indicatorNameEmpty from "./indicator-name-empty";
import indicatorNameTooLong from "./indicator-name-too-long";
import indicatorOrderNonstandard from "./indicator-order-nonstandard";
import indicatorValueEmpty from "./indicator-value-empty";
import level1NameInvalid from "./level1-name-invalid";
import level2NameInvalid from "./level2-name-invalid";
import level2UnderWrongLevel1 from "./level2-under-wrong-level1";
import nameContainsEvaluationWord from "./name-contains-evaluation-word";
import nameIsVerbPhrase from "./name-is-verb-phrase";
import nameVerbPrefixOnMetric from "./name-verb-prefix-on-metric";
import noCountableOutput from "./no-countable-output";
import operatorMissing from "./operator-missing";
import orphanIndicatorRow from "./orphan-indicator-row";
import outputIndicatorMissing from "./output-indicator-missing";
import percentUnitNonstandard from "./percent-unit-nonstandard";
import periodExpressionNonstandard from "./period-expression-nonstandard";
import placeholderText from "./placeholder-text";
import planBelowBenchmark from "./plan-below-benchmark";
import planCellFormat from "./plan-cell-format";
import planFinalNot100 from "./plan-final-not-100";
import planLinearTemplate from "./plan-linear-template";
import planNotMonotonic from "./plan-not-monotonic";
import planOutOfRange from "./plan-out-of-range";
import projectCodeCheckChar from "./project-code-check-char";
import projectCodeFormat from "./project-code-format";
import projectCodeRegionYear from "./project-code-region-year";
import purposeDuplicatesName from "./purpose-duplicates-name";
import qualitativeValueNotGraded from "./qualitative-value-not-graded";
import qualityIndicatorMissing from "./quality-indicator-missing";
import quantityIndicatorMissing from "./quantity-indicator-missing";
import rateOutOfRange from "./rate-out-of-range";
import rateWithoutFormula from "./rate-without-formula";
import satisfactionIndicatorMissing from "./satisfaction-indicator-missing";
import satisfactionObjectMissing from "./satisfaction-object-missing";
import satisfactionValueInvalid from "./satisfaction-value-invalid";
import serviceLifeMissing from "./service-life-missing";
import symbolNonstandard from "./symbol-nonstandard";
import timelinessIndicatorMissing from "./timeliness-indicator-missing";
import timelinessValueNotTemporal from "./timeliness-value-not-temporal";
import timelinessValueVague from "./timeliness-value-vague";
import titleNameMismatch from "./title-name-mismatch";
import trailingPunctuation from "./trailing-punctuation";
import trendWithoutMagnitude from "./trend-without-magnitude";
import unitMissing from "./unit-missing";
import unitNotInList from "./unit-not-in-list";
import unitOrValueInName from "./unit-or-value-in-name";
import vagueWording from "./vague-wording";
import valueNotQuantified from "./value-not-quantified";
import valueRepeatsName from "./value-repeats-name";
import weightDefaultDeviation from "./weight-default-deviation";
import weightSumInvalid from "./weight-sum-invalid";
import type { Rule } from "./rule";

/** Every rule of the book: structure, completeness, format, quantification, consistency, arithmetic, alignment, library, wording. */
export const allRules: readonly Rule[] = [
  columnHeaderMismatch,
  headerFieldMissing,
  amountUnitLineMissing,
  titleNameMismatch,
  level1NameInvalid,
  level2NameInvalid,
  level2UnderWrongLevel1,
  costTaxonomyMixed,
  indicatorOrderNonstandard,
  orphanIndicatorRow,
  duplicateProjectCode,
  outputIndicatorMissing,
  benefitIndicatorMissing,
  satisfactionIndicatorMissing,
  quantityIndicatorMissing,
  qualityIndicatorMissing,
  timelinessIndicatorMissing,
  costIndicatorMissing,
  serviceLifeMissing,
  indicatorNameEmpty,
  indicatorValueEmpty,
  indicatorDescriptionEmpty,
  indicatorBasisEmpty,
  indicatorCountOutOfRange,
  goalMissingOrTooShort,
  purposeDuplicatesName,
  noCountableOutput,
  projectCodeFormat,
  projectCodeCheckChar,
  projectCodeRegionYear,
  amountFormat,
  planCellFormat,
  cellWhitespaceLinebreak,
  trailingPunctuation,
  placeholderText,
  symbolNonstandard,
  percentUnitNonstandard,
  unitMissing,
  unitNotInList,
  operatorMissing,
  fullwidthMixed,
  dateWithoutYear,
  periodExpressionNonstandard,
  indicatorNameTooLong,
  fieldLengthExceeded,
  valueNotQuantified,
  costValueNotMonetary,
  qualitativeValueNotGraded,
  trendWithoutMagnitude,
  timelinessValueVague,
  timelinessValueNotTemporal,
  rateOutOfRange,
  satisfactionValueInvalid,
  costExceedsBudget,
  duplicateIndicatorName,
  budgetSumMismatch,
  planNotMonotonic,
  planFinalNot100,
  planOutOfRange,
  planLinearTemplate,
  planBelowBenchmark,
  weightSumInvalid,
  weightDefaultDeviation,
  goalNotQuantified,
  satisfactionObjectMissing,
  unitOrValueInName,
  nameIsVerbPhrase,
  nameVerbPrefixOnMetric,
  nameContainsEvaluationWord,
  descriptionEqualsName,
  descriptionTrivial,
  rateWithoutFormula,
  valueRepeatsName,
  vagueWording,
  commonTypo,
];
